package org.carequay.encounter.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.scheduling.ProviderId;

/**
 * The SHA-256, in hex, of what a signature covers: the four sections or the report, the codes, the body chart where there is one, and which
 * encounter, provider and day they are about. The patient is not part of it, so that joining two records of one person leaves signatures whole.
 */
public final class ContentHash {
    private ContentHash() {}

    /** A note in four sections. */
    public static String of(
            EncounterId encounter, ProviderId provider, LocalDate day, NoteContent note, BodyChart chart) {
        return of(encounter, provider, day, note, chart, null);
    }

    /**
     * An empty chart and no report add nothing, so that notes signed without them have the hash they always had.
     *
     * @param report hash of the report that the note is; null for a note in four sections
     */
    public static String of(
            EncounterId encounter,
            ProviderId provider,
            LocalDate day,
            NoteContent note,
            BodyChart chart,
            String report) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "encounter", encounter.toString(),
                "provider", provider.toString(),
                "dateOfService", day.toString(),
                "subjective", note.subjective(),
                "objective", note.objective(),
                "assessment", note.assessment(),
                "plan", note.plan(),
                "diagnoses", note.diagnoses().stream().map(ContentHash::part).toList(),
                "charges", note.charges().stream().map(ContentHash::part).toList()));
        if (!chart.isEmpty()) {
            content.put("bodyChart", BodyChartContent.of(chart));
        }
        if (report != null) {
            content.put("report", report);
        }
        return sha256(CanonicalJson.write(content));
    }

    /** An amendment is bound to the note it stands beside. */
    public static String ofAmendment(String noteHash, String text) {
        return sha256(CanonicalJson.write(Map.of("note", noteHash, "text", text)));
    }

    /** A second signature is bound to the note it stands under. */
    public static String ofCosignature(String noteHash, ProviderId cosigner, String statement) {
        return sha256(
                CanonicalJson.write(Map.of("note", noteHash, "cosigner", cosigner.toString(), "statement", statement)));
    }

    private static Map<String, Object> part(NoteContent.Diagnosis diagnosis) {
        return Map.of(
                "code", diagnosis.code(), "causation", diagnosis.causation().name());
    }

    private static Map<String, Object> part(NoteContent.Charge charge) {
        return Map.of("code", charge.code(), "units", charge.units(), "diagnosisPointers", charge.diagnosisPointers());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
