using System.Text.Json;
using SmpColourMatch.Core.Matching;

namespace SmpColourMatch.Core.Reporting;

/// <summary>The members <c>target</c> and <c>recommendation</c> of the outside contract, of a photo or of a client.</summary>
internal static class RecommendationJson
{
    public static void Write(Utf8JsonWriter json, Recommendation recommendation)
    {
        json.WriteStartObject("target");
        JsonNumbers.WriteLab(json, "lab", recommendation.Target.L, recommendation.Target.A, recommendation.Target.B);
        json.WriteEndObject();

        json.WriteStartObject("recommendation");
        json.WriteStartObject("best");
        WriteCandidate(json, recommendation.Best);
        json.WriteEndObject();

        json.WriteStartArray("alternatives");
        foreach (var alternative in recommendation.Alternatives)
        {
            json.WriteStartObject();
            WriteCandidate(json, alternative);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("patchTest");
        foreach (var step in recommendation.PatchTest)
        {
            json.WriteStartObject();
            json.WriteString("role", ContractNames.Of(step.Role));
            WriteCandidate(json, step.Candidate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("confidence", ContractNames.Of(recommendation.Confidence));
        json.WriteBoolean("withinTolerance", recommendation.WithinTolerance);
        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, Candidate candidate)
    {
        json.WriteString("pigment", candidate.PigmentId);
        json.WriteString("name", candidate.PigmentName);
        JsonNumbers.WriteRounded(json, "diluentParts", candidate.DiluentParts, 2);
        json.WriteString("ratio", DilutionText.Full(candidate.DiluentParts));
        JsonNumbers.WriteLab(json, "healedLab", candidate.HealedLab.L, candidate.HealedLab.A, candidate.HealedLab.B);
        JsonNumbers.WriteRounded(json, "deltaE00", candidate.DeltaE00, 2);
        json.WriteStartArray("diluentPartsInterval");
        json.WriteNumberValue(Math.Round(candidate.DiluentPartsLow, 2));
        json.WriteNumberValue(Math.Round(candidate.DiluentPartsHigh, 2));
        json.WriteEndArray();
        JsonNumbers.WriteRounded(json, "probability", candidate.Probability, 3);
    }
}
