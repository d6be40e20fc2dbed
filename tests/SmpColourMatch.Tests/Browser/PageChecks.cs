namespace SmpColourMatch.Tests.Browser;

/// <summary>What must hold of any page, asked in the page itself.</summary>
internal static class PageChecks
{
    /// <summary>Texts whose contrast with what lies behind is below WCAG's 4.5 : 1.</summary>
    public const string PaleTexts = """
        (()=>{const parse=c=>{const m=c.match(/[\d.]+/g).map(Number);return{r:m[0],g:m[1],b:m[2],a:m.length>3?m[3]:1}};
        const lin=v=>{v/=255;return v<=.04045?v/12.92:((v+.055)/1.055)**2.4};
        const lum=c=>.2126*lin(c.r)+.7152*lin(c.g)+.0722*lin(c.b);
        const bad=[];
        const walk=document.createTreeWalker(document.querySelector('body'),NodeFilter.SHOW_TEXT);
        while(walk.nextNode()){const t=walk.currentNode,e=t.parentElement;
        if(!t.data.trim()||e.closest('svg,script,style,noscript')||!e.getClientRects().length)continue;
        let b=e;while(b&&parse(getComputedStyle(b).backgroundColor).a===0)b=b.parentElement;
        const f=lum(parse(getComputedStyle(e).color)),g=lum(b?parse(getComputedStyle(b).backgroundColor):{r:255,g:255,b:255});
        const k=(Math.max(f,g)+.05)/(Math.min(f,g)+.05);if(k<4.5)bad.push(t.data.trim().slice(0,40)+' '+k.toFixed(2))}
        return bad})()
        """;

    /// <summary>How many pixels the page is wider than its window.</summary>
    public const string Overhang = "document.documentElement.scrollWidth-document.documentElement.clientWidth";

    /// <summary>Pictures without words, form fields without labels, pages without a language or a heading.</summary>
    public const string Nameless = """
        [...document.querySelectorAll('img:not([alt]),svg:not([aria-label]),input:not(label input),select:not(label select)')].map(e=>e.outerHTML.slice(0,80))
        .concat(document.documentElement.lang?[]:['no language']).concat(document.querySelectorAll('h1').length===1?[]:['h1'])
        """;
}
