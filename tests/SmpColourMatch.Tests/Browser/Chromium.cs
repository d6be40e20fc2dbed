using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmpColourMatch.Tests.Browser;

/// <summary>The system's Chromium with one page, driven by its own DevTools protocol: what a reader sees and does.</summary>
internal sealed class Chromium : IDisposable
{
    private static readonly string[] Programs =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("smpmatch-browser-");
    private int _last;

    private Chromium(string program)
    {
        _process = Process.Start(
            new ProcessStartInfo(
                program,
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--remote-debugging-port=0",
                    $"--user-data-dir={_profile.FullName}",
                    "about:blank",
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
    }

    /// <summary>Errors that the page caused, by its console or its policy, since it was opened.</summary>
    public List<string> Errors { get; } = [];

    public static async Task<Chromium> StartOrSkip()
    {
        var program = Array.Find(Programs, File.Exists);
        Assert.SkipWhen(program is null, "No Chromium here (apt-get install chromium): the pages are not looked at.");
        var browser = new Chromium(program!);
        var port = await browser.Port();
        using var http = new HttpClient();
        var list = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list")))!.AsArray();
        var page = list.First(entry => (string?)entry!["type"] == "page")!;
        await browser._socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), CancellationToken.None);
        foreach (var domain in (string[])["Page", "Runtime", "Log"])
        {
            await browser.Call($"{domain}.enable", []);
        }

        return browser;
    }

    public async Task Open(string file, int width = 1200, int height = 900, bool dark = false)
    {
        await Call(
            "Emulation.setDeviceMetricsOverride",
            new JsonObject
            {
                ["width"] = width,
                ["height"] = height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = width < 600,
            }
        );
        await Call(
            "Emulation.setEmulatedMedia",
            new JsonObject
            {
                ["features"] = new JsonArray(
                    new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }
                ),
            }
        );
        Errors.Clear();
        await Call("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        for (
            var i = 0;
            i < 200 && (await Evaluate("document.readyState+location.protocol")).GetString() != "completefile:";
            i++
        )
        {
            await Task.Delay(25);
        }
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<JsonElement> Evaluate(string expression)
    {
        var answer = await Call(
            "Runtime.evaluate",
            new JsonObject
            {
                ["expression"] = expression,
                ["returnByValue"] = true,
                ["awaitPromise"] = true,
            }
        );
        Assert.False(answer.TryGetProperty("exceptionDetails", out var fault), fault.ToString());
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Presses a key as a reader does: Tab, Space, Enter.</summary>
    public async Task Press(string key)
    {
        var (text, code) = key switch
        {
            "Space" => (" ", 32),
            "Enter" => ("\r", 13),
            _ => ("", 9),
        };
        foreach (var type in (string[])["keyDown", "keyUp"])
        {
            await Call(
                "Input.dispatchKeyEvent",
                new JsonObject
                {
                    ["type"] = type,
                    ["key"] = key == "Space" ? " " : key,
                    ["code"] = key,
                    ["text"] = type == "keyDown" ? text : "",
                    ["windowsVirtualKeyCode"] = code,
                }
            );
        }
    }

    /// <summary>How many A4 pages the page prints on.</summary>
    public async Task<int> PrintedPages()
    {
        var answer = await Call("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true });
        var pdf = Encoding.Latin1.GetString(Convert.FromBase64String(answer.GetProperty("data").GetString()!));
        return Regex.Count(pdf, @"/Type\s*/Page\b");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _socket.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser still writes; the system clears its folder of temporary files.
        }
    }

    private async Task<string> Port()
    {
        string? line;
        while ((line = await _process.StandardError.ReadLineAsync()) is not null)
        {
            if (Regex.Match(line, @"DevTools listening on ws://127\.0\.0\.1:(\d+)/") is { Success: true } match)
            {
                _ = _process.StandardError.ReadToEndAsync();
                return match.Groups[1].Value;
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private async Task<JsonElement> Call(string method, JsonObject parameters)
    {
        var id = ++_last;
        var call = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        await _socket.SendAsync(
            Encoding.UTF8.GetBytes(call.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var message = await Receive(patience.Token);
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                Assert.False(message.TryGetProperty("error", out var error), $"{method}: {error}");
                return message.GetProperty("result");
            }

            Note(message);
        }
    }

    private void Note(JsonElement message)
    {
        var method = message.TryGetProperty("method", out var name) ? name.GetString() : "";
        var isError =
            method == "Runtime.exceptionThrown"
            || (
                method == "Runtime.consoleAPICalled"
                && message.GetProperty("params").GetProperty("type").GetString() == "error"
            )
            || (
                method == "Log.entryAdded"
                && message.GetProperty("params").GetProperty("entry").GetProperty("level").GetString()
                    is "error"
                        or "warning"
            );
        if (isError)
        {
            Errors.Add(message.GetProperty("params").ToString());
        }
    }

    private async Task<JsonElement> Receive(CancellationToken patience)
    {
        using var whole = new MemoryStream();
        var part = new byte[1 << 16];
        WebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(part, patience);
            whole.Write(part, 0, received.Count);
        } while (!received.EndOfMessage);

        using var document = JsonDocument.Parse(whole.GetBuffer().AsMemory(0, (int)whole.Length));
        return document.RootElement.Clone();
    }
}
