using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmpColourMatch.Core.Colorimetry;
using SmpColourMatch.Core.Matching;
using SmpColourMatch.Core.Reporting;

namespace SmpColourMatch.Core.Batching;

/// <summary>index.html of a batch: all rows to look through, sort and filter.</summary>
/// <remarks>The rows are data in the page (a page opened from disk may fetch nothing); a hundred at a time become elements, pictures load as they are reached.</remarks>
internal sealed class GalleryPage
{
    private const string Start = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; script-src 'sha256-DIGEST'">
        <title>Batch of colour matches</title>
        <style>
        :root{color-scheme:light dark;--bg:#fff;--fg:#1b1b1f;--soft:#55565c;--line:#d3d3d8;--card:#f5f5f7;--accent:#0b57d0}
        @media(prefers-color-scheme:dark){:root{--bg:#16171a;--fg:#ececf0;--soft:#b2b3ba;--line:#43444b;--card:#212227;--accent:#9cc2ff}}
        *{box-sizing:border-box}
        body{font:16px/1.4 system-ui,"Segoe UI",Roboto,sans-serif;margin:0 auto;padding:1rem;max-width:80rem;color:var(--fg);background:var(--bg)}
        h1{font-size:1.4rem;margin:.2rem 0 .6rem}a{color:var(--accent)}
        form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin-bottom:.6rem}
        input,select{font:inherit;padding:.3rem .4rem;color:inherit;background:var(--bg);border:1px solid var(--soft);border-radius:.3rem;max-width:100%}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:middle;padding:.3rem .5rem;border-bottom:1px solid var(--line)}
        td:nth-child(2),td:nth-child(4){overflow-wrap:anywhere}td:nth-child(4){min-width:11rem}.tag,td:nth-child(5),td:nth-child(6){white-space:nowrap}
        th{background:var(--card);position:sticky;top:0}
        th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.2rem;cursor:pointer;text-align:left}
        th[aria-sort=ascending] button::after{content:" \2191"}th[aria-sort=descending] button::after{content:" \2193"}
        td img{display:block;width:72px;height:72px;object-fit:cover;border-radius:.3rem;background:var(--card)}
        .swatch{display:inline-block;width:1.4rem;height:1.4rem;border:1px solid #888;vertical-align:middle;margin-right:.2rem}
        .tag{display:inline-block;padding:.05rem .5rem;border-radius:.6rem;font-size:.85rem;font-weight:600}
        .rejected{background:#fbdcdc;color:#8a0f0f}.measured{background:#fdeecb;color:#6d4700}.matched{background:#dcf3e1;color:#11552a}
        small{color:var(--soft)}
        @media(max-width:44rem){thead{display:none}tr{display:grid;grid-template-columns:80px 1fr;gap:0 .6rem;border-bottom:1px solid var(--line);padding:.4rem 0}
        td{border:0;padding:.1rem 0;grid-column:2}td:first-child{grid-column:1;grid-row:1/span 6}}
        @media print{form{display:none}th{position:static}tr{break-inside:avoid}}
        </style>
        </head>
        <body>
        <h1>Batch of colour matches</h1>
        <form><label>Search<br><input id="text" type="search" placeholder="name, client, pigment, reason"></label>
        <label>Status<br><select id="status"><option value="">all</option><option>matched</option><option>measured</option><option>rejected</option></select></label>
        <label>Sort by<br><select id="sort"><option value="0">photo</option><option value="1">status</option><option value="2">confidence</option><option value="3">pigment</option><option value="4">dilution</option><option value="5">difference</option><option value="6">skin</option></select></label>
        <output id="count" aria-live="polite"></output></form>
        <noscript><p>This page needs scripts to show its rows; results.csv holds them all.</p></noscript>
        <table><thead><tr><th scope="col">Picture</th><th scope="col"><button type="button" data-key="0">Photo</button></th><th scope="col"><button type="button" data-key="1">Status</button></th>
        <th scope="col"><button type="button" data-key="3">Mix</button></th><th scope="col"><button type="button" data-key="5">&#916;E00</button></th><th scope="col"><button type="button" data-key="6">Skin, hair, dot</button></th></tr></thead>
        <tbody id="rows"></tbody></table>
        <p id="end"></p>
        <p><small>Colours of dots are model predictions. No diagnosis. All of it as a table: results.csv; several photos of one client: clients.csv.</small></p>
        <script type="application/json" id="data">[
        """;

    /// <summary>Text reaches the page by textContent alone, so nothing in a name can become markup.</summary>
    private const string Script = """

        const all=JSON.parse(document.getElementById('data').textContent),$=i=>document.getElementById(i),rows=$('rows'),piece=100;
        const rank={high:0,medium:1,low:2,'':3};
        const keys=[r=>r.path,r=>r.status,r=>rank[r.confidence],r=>r.name+r.parts.toString().padStart(8,'0'),r=>r.parts<0?1e9:r.parts,r=>r.delta<0?1e9:r.delta,r=>r.light<0?1e9:-r.light];
        let list=all,shown=0,down=false;
        const el=(t,x,c)=>{const e=document.createElement(t);if(x!=null)e.textContent=x;if(c)e.className=c;return e};
        const patch=(p,c,n)=>{if(c){const s=el('span','','swatch');s.style.background=c;s.title=n+' '+c;s.setAttribute('role','img');s.setAttribute('aria-label',n+' '+c);p.append(s)}};
        function row(r){const t=el('tr'),p=el('td'),a=el('td'),b=el('td'),m=el('td'),d=el('td'),s=el('td');
        if(r.thumbnail){const i=el('img');i.loading='lazy';i.width=72;i.height=72;i.alt='';i.src=encodeURI(r.thumbnail);p.append(i)}
        if(r.report){const l=el('a',r.path);l.href=encodeURI(r.report);a.append(l)}else a.append(r.path);
        if(r.client){a.append(el('br'),el('small','client '+r.client))}
        b.append(el('span',r.status,'tag '+r.status));if(r.confidence)b.append(' ',el('small',r.confidence+' confidence'));
        if(r.name){m.append(r.name+' '+r.ratio)}else m.append(el('small',r.reason));
        if(r.delta>=0)d.append('\u0394E00\u00a0'+r.delta.toFixed(1));
        patch(s,r.skin,'skin');patch(s,r.hair,'hair');patch(s,r.dot,'dot');t.append(p,a,b,m,d,s);return t}
        function more(){const f=document.createDocumentFragment();for(const e=Math.min(list.length,shown+piece);shown<e;shown++)f.append(row(list[shown]));rows.append(f);
        $('end').textContent=shown<list.length?'Scroll for '+(list.length-shown)+' more.':''}
        function draw(){const q=$('text').value.toLowerCase(),s=$('status').value,k=+$('sort').value,f=keys[k];
        list=all.filter(r=>(!s||r.status===s)&&(!q||r.words.includes(q)));
        list.sort((x,y)=>{const a=f(x),b=f(y);return (a<b?-1:a>b?1:x.path<y.path?-1:1)*(down?-1:1)});
        for(const b of document.querySelectorAll('th button')){const on=+b.dataset.key===k;if(on)b.parentNode.setAttribute('aria-sort',down?'descending':'ascending');else b.parentNode.removeAttribute('aria-sort')}
        rows.textContent='';shown=0;more();$('count').textContent=list.length+' of '+all.length+' photos'}
        for(const r of all)r.words=[r.path,r.client,r.name,r.reason,r.status].join(' ').toLowerCase();
        for(const i of ['text','status'])$(i).addEventListener('input',draw);
        $('sort').addEventListener('input',()=>{down=false;draw()});
        document.querySelector('form').addEventListener('submit',e=>e.preventDefault());
        for(const b of document.querySelectorAll('th button'))b.addEventListener('click',()=>{down=$('sort').value===b.dataset.key&&!down;$('sort').value=b.dataset.key;draw()});
        draw();
        new IntersectionObserver(e=>{if(e.some(x=>x.isIntersecting)&&shown<list.length)more()},{rootMargin:'800px'}).observe($('end'));

        """;

    private readonly Stream _output;
    private bool _first = true;

    public GalleryPage(Stream output)
    {
        _output = output;
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(ScriptText)));
        Write(Start.ReplaceLineEndings("\n").Replace("DIGEST", digest, StringComparison.Ordinal));
    }

    private static string ScriptText => Script.ReplaceLineEndings("\n");

    public void Add(JsonElement row)
    {
        Write(_first ? "\n" : ",\n");
        _first = false;
        var best = RowValue.At(row, "recommendation", "best");
        // The writer escapes <, >, & and quotes: a name cannot end the script element.
        using var json = new Utf8JsonWriter(_output);
        json.WriteStartObject();
        json.WriteString("path", PrintableText.Of(RowValue.Text(row, "batch", "path"), 300));
        json.WriteString("client", PrintableText.Of(RowValue.Text(row, "batch", "client"), 100));
        json.WriteString("status", RowValue.Text(row, "status"));
        json.WriteString("confidence", RowValue.Text(row, "recommendation", "confidence"));
        json.WriteString("name", PrintableText.Of(RowValue.Text(best, "name"), 80));
        var parts = Number(best, "diluentParts");
        json.WriteNumber("parts", parts);
        json.WriteString("ratio", parts < 0 ? "" : DilutionText.Short(parts));
        json.WriteNumber("delta", Number(best, "deltaE00"));
        json.WriteString("reason", Reason(row));
        json.WriteString("report", RowValue.Text(row, "batch", "report"));
        json.WriteString("thumbnail", RowValue.Text(row, "batch", "thumbnail"));
        json.WriteString("skin", Colour(RowValue.At(row, "skin", "lab")));
        json.WriteString("hair", Colour(RowValue.At(row, "hair", "lab")));
        json.WriteString("dot", Colour(RowValue.At(best, "healedLab")));
        var skin = RowValue.At(row, "skin", "lab");
        json.WriteNumber("light", skin.ValueKind == JsonValueKind.Array ? skin[0].GetDouble() : -1);
        json.WriteEndObject();
    }

    public void End() => Write($"\n]</script>\n<script>{ScriptText}</script>\n</body>\n</html>\n");

    private static string Reason(JsonElement row) =>
        RowValue.Reason(row) is { Length: > 0 } reason ? PrintableText.Of(reason, 300)
        : RowValue.Text(row, "status") == "measured" ? "skin or hair was not found: " + RowValue.NoteCodes(row)
        : "";

    private static double Number(JsonElement row, string name) =>
        RowValue.At(row, name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : -1;

    private static string Colour(JsonElement lab) =>
        lab.ValueKind == JsonValueKind.Array
            ? HtmlText.Colour(new Lab(lab[0].GetDouble(), lab[1].GetDouble(), lab[2].GetDouble()))
            : "";

    private void Write(string text) => _output.Write(Encoding.ASCII.GetBytes(text));
}
