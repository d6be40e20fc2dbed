using System.Security.Cryptography;
using System.Text;

namespace SmpColourMatch.Core.Reporting.Pages;

/// <summary>What surrounds the content of a page: head, style, and the one small script, which the page's own policy knows by its digest.</summary>
internal static class ReportFrame
{
    private const string Style = """
        :root{color-scheme:light dark;--bg:#fff;--fg:#1b1b1f;--soft:#55565c;--line:#d3d3d8;--card:#f5f5f7;--accent:#0b57d0}
        @media(prefers-color-scheme:dark){:root{--bg:#16171a;--fg:#ececf0;--soft:#b2b3ba;--line:#43444b;--card:#212227;--accent:#9cc2ff}}
        *{box-sizing:border-box}
        body{font:16px/1.45 system-ui,"Segoe UI",Roboto,sans-serif;margin:0 auto;padding:1rem;max-width:62rem;color:var(--fg);background:var(--bg)}
        h1{font-size:1.45rem;margin:.2rem 0}h2{font-size:1.1rem;margin:1.4rem 0 .4rem}
        p{margin:.4rem 0}small,.quiet,figcaption{color:var(--soft)}
        h2{break-after:avoid}li,table,figure,svg{break-inside:avoid}
        .file{overflow-wrap:anywhere;color:var(--soft)}
        .tag{display:inline-block;padding:.05rem .5rem;border-radius:.6rem;font-size:.85rem;font-weight:600}
        .error{background:#fbdcdc;color:#8a0f0f}.warning{background:#fdeecb;color:#6d4700}.info{background:#dfeafb;color:#123f7a}.good{background:#dcf3e1;color:#11552a}
        .blanks{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:.6rem 0}
        .blanks span{flex:1 1 9rem;border-bottom:1px solid var(--soft);padding-bottom:1.1rem;font-size:.85rem;color:var(--soft)}
        .pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.8rem}
        figure{margin:0}figcaption{font-size:.85rem;margin-top:.25rem}.stack{position:relative}.stack img{display:block;width:100%;height:auto;border-radius:.3rem}
        .stack img+img{position:absolute;inset:0;opacity:0}
        .switch:has(:checked)~.pictures .stack img+img{opacity:1}
        .switch{display:inline-flex;align-items:center;gap:.5rem;margin:.3rem 0 .6rem;padding:.3rem .2rem;cursor:pointer}
        .switch input{width:1.2rem;height:1.2rem;accent-color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .key span{white-space:nowrap}.key i{display:inline-block;width:.8rem;height:.8rem;margin:0 .25rem 0 .4rem;vertical-align:-.05rem;border:1px solid var(--soft)}
        .card{border:2px solid var(--fg);border-radius:.6rem;padding:.6rem 1rem 1rem;background:var(--card);break-inside:avoid;margin-top:1rem}
        .card h2{margin-top:.3rem}.mix{display:flex;gap:1rem;align-items:center;margin:.4rem 0}
        .dot{flex:none;width:4.6rem;height:4.6rem;border-radius:.5rem;border:1px solid #888;display:grid;place-items:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .dot i{width:1.9rem;height:1.9rem;border-radius:50%}
        .ratio{font-size:1.35rem;font-weight:700}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;margin:.5rem 0;width:100%}
        th,td{text-align:left;vertical-align:middle;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
        th{font-weight:600;background:var(--card)}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .dose{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;align-items:end}
        .dose input{font:inherit;width:5.5rem;padding:.25rem .4rem;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.3rem}
        .dose output{font-weight:700;font-variant-numeric:tabular-nums}
        .swatch{display:inline-block;width:2.2rem;height:1.3rem;border:1px solid #888;vertical-align:middle;margin-right:.4rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .ita{width:100%;max-width:44rem;height:auto;display:block}
        .notes,.brief{padding-left:1.1rem}.notes li{margin:.25rem 0}
        ol.plan li{margin:.3rem 0}
        td:first-child{white-space:nowrap}footer{border-top:1px solid var(--line);margin-top:1rem;font-size:.9rem}
        @media(max-width:34rem){.write{display:none}th,td{padding:.25rem .2rem}.card{padding:.5rem .7rem .8rem}table{font-size:.9rem}.swatch{width:1.6rem}
        .card th,.card td{font-size:.82rem}.over .swatch{display:block;margin:0}.over td:first-child{white-space:normal}
        .colours tr{display:grid;grid-template-columns:1fr repeat(3,3rem) 6.5rem;border-bottom:1px solid var(--line)}.colours th,.colours td{border:0}
        .colours th:last-child{display:none}.colours td:last-child{grid-column:1/-1;color:var(--soft);padding-top:0}.colours tr>:nth-child(5){text-align:right}}
        @page{size:A4;margin:10mm}
        @media print{:root{--bg:#fff;--fg:#000;--soft:#444;--line:#bbb;--card:#fff}
        body{padding:0;max-width:none;font-size:9.5pt;line-height:1.32}h1{font-size:14pt}h2{font-size:11pt;margin:.7rem 0 .2rem}
        .pictures{grid-template-columns:repeat(2,1fr)}.stack img{max-height:6.4cm;object-fit:contain;object-position:left}
        .ita{max-width:60%}.switch{display:none}tr{break-inside:avoid}.tag{border:1px solid #888;font-size:8pt;padding:0 .35rem}
        figcaption,.blanks span,footer,.quiet{font-size:8.5pt}.blanks span{padding-bottom:.8rem}h2 small{font-size:8.5pt}.card{padding:.3rem .8rem .6rem}
        .scroll{overflow:visible}th,td{padding:.12rem .4rem}
        .notes li,.brief li{margin:.08rem 0}}
        """;

    /// <summary>Works the doses out for another volume; without scripts the table below the card serves.</summary>
    private const string Script = """
        for(const d of document.querySelectorAll('.dose')){const v=d.querySelector('input'),o=d.querySelectorAll('output');
        const f=()=>{const ml=Math.min(100,Math.max(0,+v.value||0)),p=ml/(1+ +d.dataset.parts),u=+d.dataset.drop/1000;
        o[0].textContent=p.toFixed(2)+' ml';o[1].textContent=Math.round(p/u)+' drops';o[2].textContent=(ml-p).toFixed(2)+' ml';o[3].textContent=Math.round((ml-p)/u)+' drops'};
        v.addEventListener('input',f);f()}
        """;

    private static readonly string ScriptText = "\n" + Script.ReplaceLineEndings("\n") + "\n";

    private static readonly string Digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ScriptText)));

    /// <param name="title">Plain text; escaped here.</param>
    /// <param name="body">Finished HTML.</param>
    public static string Of(string title, string body) =>
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n"
        + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{Digest}'\">\n"
        + $"<title>{HtmlText.Of(title)}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n<main>\n{body}</main>\n<script>{ScriptText}</script>\n</body>\n</html>\n";
}
