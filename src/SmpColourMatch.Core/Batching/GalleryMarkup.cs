namespace SmpColourMatch.Core.Batching;

/// <summary>The unchanging head and body of index.html, up to the list of photos.</summary>
internal static class GalleryMarkup
{
    public const string Start = """
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
        .name,.mix{overflow-wrap:anywhere}.mix,#clientRows .name{min-width:11rem}.tag,.short{white-space:nowrap}
        th{background:var(--card);position:sticky;top:0}
        th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.2rem;cursor:pointer;text-align:left}
        th[aria-sort=ascending] button::after{content:" \2191"}th[aria-sort=descending] button::after{content:" \2193"}
        td img{display:block;width:72px;height:72px;object-fit:cover;border-radius:.3rem;background:var(--card)}
        .swatch{display:inline-block;width:1.4rem;height:1.4rem;border:1px solid #888;vertical-align:middle;margin-right:.2rem}
        .tag{display:inline-block;padding:.05rem .5rem;border-radius:.6rem;font-size:.85rem;font-weight:600}
        .rejected{background:#fbdcdc;color:#8a0f0f}.measured{background:#fdeecb;color:#6d4700}.matched{background:#dcf3e1;color:#11552a}
        small{color:var(--soft)}[hidden]{display:none!important}
        #views{display:flex;margin:0 0 .8rem}#views button{font:inherit;font-weight:600;padding:.35rem .9rem;border:1px solid var(--soft);background:var(--bg);color:inherit;cursor:pointer}
        #views button:first-child{border-radius:.4rem 0 0 .4rem}#views button:last-child{border-radius:0 .4rem .4rem 0;border-left:0}
        #views button[aria-pressed=true]{background:var(--fg);color:var(--bg)}
        .link{font:inherit;font-size:.85rem;padding:0;border:0;background:none;color:var(--accent);text-decoration:underline;cursor:pointer;text-align:left}
        #only{font:inherit;padding:.3rem .7rem;border:1px solid var(--soft);border-radius:1rem;background:var(--card);color:inherit;cursor:pointer;overflow-wrap:anywhere}
        .warn{margin:.3rem 0 0;padding:.3rem .5rem;border-radius:.3rem;background:#fdeecb;color:#6d4700;font-size:.85rem}
        .strip{display:flex;flex-wrap:wrap;gap:.25rem;min-width:8rem}.strip img{width:56px;height:56px}.strip a{display:block;border-radius:.3rem}.strip .far{outline:3px solid #b36b00}
        @media(max-width:44rem){thead{display:none}tr{display:grid;grid-template-columns:80px 1fr;gap:0 .6rem;border-bottom:1px solid var(--line);padding:.4rem 0}
        td{border:0;padding:.1rem 0;grid-column:2}td:first-child{grid-column:1;grid-row:1/span 6}
        #clientRows tr,#clientRows td{display:block}.strip{margin-top:.3rem}}
        @media print{form{display:none}th{position:static}tr{break-inside:avoid}}
        </style>
        </head>
        <body>
        <h1>Batch of colour matches</h1>
        <div id="views" role="group" aria-label="Show" hidden><button type="button" data-view="photos">Photos</button><button type="button" data-view="clients">Clients</button></div>
        <form><label>Search<br><input id="text" type="search" placeholder="name, client, pigment, reason"></label>
        <label>Status<br><select id="status"></select></label><label>Sort by<br><select id="sort"></select></label><button type="button" id="only" hidden></button>
        <output id="count" aria-live="polite"></output></form>
        <noscript><p>This page needs scripts to show its rows; results.csv holds them all.</p></noscript>
        <table id="list-photos"><thead><tr><th scope="col">Picture</th><th scope="col"><button type="button" data-key="0">Photo</button></th><th scope="col"><button type="button" data-key="1">Status</button></th>
        <th scope="col"><button type="button" data-key="3">Mix</button></th><th scope="col"><button type="button" data-key="5">&#916;E00</button></th><th scope="col"><button type="button" data-key="6">Skin, hair, dot</button></th></tr></thead>
        <tbody id="rows"></tbody></table>
        <table id="list-clients" hidden><thead><tr><th scope="col"><button type="button" data-key="0">Client</button></th><th scope="col"><button type="button" data-key="3">Mix for all photos together</button></th><th scope="col"><button type="button" data-key="2">Confidence</button></th>
        <th scope="col"><button type="button" data-key="5">&#916;E00</button></th><th scope="col">Skin, hair, dot</th><th scope="col"><button type="button" data-key="6">Photos</button></th></tr></thead>
        <tbody id="clientRows"></tbody></table>
        <p id="end"></p>
        <p><small>Colours of dots are model predictions. No diagnosis. All of it as a table: results.csv; several photos of one client: clients.csv.</small></p>
        <script type="application/json" id="data">[
        """;
}
