package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.Remittances;
import org.carequay.claim.internal.RemittanceRows.File;
import org.carequay.claim.model.Advice;
import org.carequay.claim.model.AdviceCheck;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.Counters;

/** Takes a file of an insurer: reads it, checks all of it, keeps it, books it. */
@Dependent
public class RemittanceTaking {
    static final String REFUSAL = "remittance-refused";
    static final String GUIDE = "005010X221";
    private static final int LONGEST_NAME = 200;

    @Inject
    private ClinicService clinics;

    @Inject
    private Counters counters;

    @Inject
    private DocumentService documents;

    @Inject
    private RemittanceRows rows;

    @Inject
    private ClaimBooking booking;

    /** @throws InvalidInput when there is no file, or one that is too large */
    static void check(byte[] file) {
        new InvalidInput.Check()
                .that(file != null && file.length > 0, "file", "required")
                .that(file == null || file.length <= Remittances.MAX_BYTES, "file", "too-long")
                .done(REFUSAL);
    }

    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The payments of the file; those of before when it was taken already.
     *
     * @param despite why none of them is a cheque that was taken by hand, or null
     */
    List<RemittanceId> take(String fileName, byte[] file, String sha256, String despite) {
        List<Advice> payments = read(file);
        rows.inTurn();
        List<RemittanceId> known = rows.ofFile(sha256);
        if (!known.isEmpty()) {
            return known;
        }
        payments.forEach(payment -> booking.notTakenYet(payment, despite != null));
        UUID document = keep(fileName, file);
        long next = counters.take("remittance", payments.size());
        for (int i = 0; i < payments.size(); i++) {
            String number = String.format("RMT-%06d", next + i);
            File kept = new File(name(fileName), sha256, i + 1, document, despite);
            booking.book(rows.add(number, payments.get(i), kept), payments.get(i));
        }
        return rows.ofFile(sha256);
    }

    private List<Advice> read(byte[] file) {
        InvalidInput.Check check = new InvalidInput.Check();
        List<Advice> payments = AdviceReader.read(X12Reader.read(file, "835", GUIDE, REFUSAL), check);
        AdviceCheck rules = new AdviceCheck(check, rows.npi(), clinics.current().tin());
        payments.forEach(rules::check);
        Set<String> named = new HashSet<>();
        for (Advice each : payments) {
            String payment = (each.payerId() + "|" + each.traceNo()).toLowerCase(Locale.ROOT);
            check.that(named.add(payment), "segment " + each.segment() + " TRN02", "twice");
        }
        check.that(!payments.isEmpty() || !check.found().isEmpty(), "file", "x12-empty");
        check.done(REFUSAL);
        return payments;
    }

    private UUID keep(String fileName, byte[] file) {
        String name = name(fileName);
        return documents
                .keep(new NewDocument(DocumentKind.REMITTANCE, name, name, "application/edi-x12", file, null, null))
                .id()
                .value();
    }

    private static String name(String fileName) {
        String last = fileName == null
                ? ""
                : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String named = plain.isEmpty() ? "remittance.835" : plain;
        return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
    }
}
