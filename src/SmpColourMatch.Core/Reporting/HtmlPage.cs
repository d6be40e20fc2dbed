using System.Text;

namespace SmpColourMatch.Core.Reporting;

/// <summary>One self-contained page: no script, no network, prints as it looks.</summary>
internal static class HtmlPage
{
    private const string Style = """
        :root{color-scheme:light}
        body{font:16px/1.45 system-ui,"Segoe UI",Roboto,sans-serif;margin:0 auto;padding:1.5rem;max-width:70rem;color:#1c1c1e;background:#fff}
        h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}
        p{margin:.4rem 0;max-width:48rem}small,.quiet{color:#5a5a60}
        table{border-collapse:collapse;margin:.6rem 0;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ddd}
        th{background:#f4f4f6;font-weight:600}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        .findings{table-layout:fixed}.findings th:nth-child(1){width:6rem}.findings th:nth-child(2){width:3.5rem}.findings th:nth-child(4){width:17rem}.findings code{overflow-wrap:anywhere}
        code{font:14px ui-monospace,Consolas,monospace}
        .tag{display:inline-block;padding:.05rem .5rem;border-radius:.6rem;font-size:.85rem;font-weight:600;white-space:nowrap}
        .error{background:#fbdcdc;color:#8a0f0f}.warning{background:#fdeecb;color:#6d4700}.info{background:#dfeafb;color:#123f7a}.good{background:#dcf3e1;color:#11552a}
        .swatch{display:inline-block;width:1.6rem;height:1.1rem;border:1px solid #999;vertical-align:middle;margin-right:.4rem}
        svg{max-width:100%;height:auto}
        @media print{body{padding:0;max-width:none}tr{break-inside:avoid}}
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
