using System.Text;

namespace SmpColourMatch.Core.Reporting;

/// <summary>One self-contained page: no script, no network; for desk and phone, light and dark, and paper.</summary>
internal static class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1c1c1e;--page:#fff;--quiet:#5a5a60;--line:#ddd;--band:#f4f4f6}
        *{box-sizing:border-box}
        body{font:16px/1.45 system-ui,"Segoe UI",Roboto,sans-serif;margin:0 auto;padding:1.5rem;max-width:70rem;color:var(--ink);background:var(--page);overflow-wrap:break-word}
        h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}
        p{margin:.4rem 0;max-width:48rem}small,.quiet{color:var(--quiet)}
        table{border-collapse:collapse;margin:.6rem 0;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
        th{background:var(--band);font-weight:600}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .findings{table-layout:fixed}.findings th:nth-child(1){width:6rem}.findings th:nth-child(2){width:3.5rem}.findings th:nth-child(4){width:17rem}code{overflow-wrap:anywhere}
        code{font:14px ui-monospace,Consolas,monospace}
        .tag{display:inline-block;padding:.05rem .5rem;border-radius:.6rem;font-size:.85rem;font-weight:600;white-space:nowrap}
        .error{background:#fbdcdc;color:#8a0f0f}.warning{background:#fdeecb;color:#6d4700}.info{background:#dfeafb;color:#123f7a}.good{background:#dcf3e1;color:#11552a}
        .swatch{display:inline-block;width:1.2rem;height:1.2rem;border:1px solid #999;border-radius:.2rem;flex:none}
        .shares{list-style:none;padding:0;margin:.8rem 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:.45rem 1.5rem}
        .shares li{display:flex;gap:.6rem;align-items:baseline}.shares .swatch{align-self:center}.shares b{min-width:4.2rem;text-align:right;font-variant-numeric:tabular-nums}
        .map{overflow-x:auto}.map svg{display:block;min-width:46rem;max-width:100%;height:auto}
        @media (prefers-color-scheme:dark){:root{--ink:#ececee;--page:#161618;--quiet:#a8a8ae;--line:#3a3a3e;--band:#242428}}
        @media (max-width:44rem){body{padding:1rem}
        .findings,.findings tbody,.findings tr,.findings td{display:block;width:auto}.findings tr:first-child{display:none}
        .findings tr{border-bottom:1px solid var(--line);padding:.6rem 0}.findings td{border:0;padding:.1rem 0}.findings td.n{display:inline;text-align:left}
        .findings td:first-child{display:inline}.findings td.n::before{content:" line "}.other{overflow-x:auto}}
        @media print{:root{--ink:#000;--page:#fff;--quiet:#444;--line:#bbb;--band:#eee}body{padding:0;max-width:none}tr,svg{break-inside:avoid}h2{break-after:avoid}.map svg{min-width:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;

    /// <param name="title">Plain text; escaped here.</param>
    /// <param name="body">Finished HTML.</param>
    /// <param name="output">Receives ASCII.</param>
    public static void Write(string title, string body, Stream output) =>
        output.Write(
            Encoding.ASCII.GetBytes(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                    + $"<title>{HtmlText.Of(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
            )
        );
}
