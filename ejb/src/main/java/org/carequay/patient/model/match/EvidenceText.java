package org.carequay.patient.model.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;

/** Evidence as it is kept: one line per field, {@code FAMILY SAME 8.94}. */
public final class EvidenceText {
    private static final int PARTS = 3;

    private EvidenceText() {}

    public static String of(List<MatchEvidence> evidence) {
        return evidence.stream()
                .map(one -> String.format(Locale.ROOT, "%s %s %.2f", one.field(), one.agreement(), one.weight()))
                .collect(Collectors.joining("\n"));
    }

    public static List<MatchEvidence> read(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new MatchEvidence(
                        MatchField.valueOf(parts[0]), MatchAgreement.valueOf(parts[1]), Double.parseDouble(parts[2])))
                .toList();
    }
}
