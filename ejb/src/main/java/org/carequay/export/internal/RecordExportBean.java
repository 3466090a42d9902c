package org.carequay.export.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentView;
import org.carequay.export.RecordExport;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Collects in one transaction what the database says; documents are opened when they are written. */
@Stateless
@PermitAll
@Local(RecordExport.class)
public class RecordExportBean implements RecordExport {
    private static final int MAX_TEXT = 200;

    @Inject
    private RecordRows rows;

    @Inject
    private RecordAccount account;

    @Inject
    private StepUpService stepUp;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    @Override
    public Export prepare(Wanted wanted, StepUp proof) {
        new InvalidInput.Check()
                .required("recipientKind", wanted.recipientKind())
                .required("recipient", wanted.recipient())
                .maxLength("recipient", wanted.recipient(), MAX_TEXT)
                .required("purpose", wanted.purpose())
                .maxLength("purpose", wanted.purpose(), MAX_TEXT)
                .done();
        UUID patient = wanted.patient().value();
        RecordRows.Head head = rows.head(patient).orElseThrow(() -> new NotFound("patient"));
        account.seen(patient);
        stepUp.check(proof);
        Instant now = clock.now();
        ClinicView clinic = clinics.current();
        List<DocumentId> documents = rows.documents(patient);
        byte[] json = json(patient, clinic, now).getBytes(StandardCharsets.UTF_8);
        byte[] summary = account.render(RecordSummary.of(rows, head, patient, clinic, now, documents.size()));
        DocumentView kept = account.keep(patient, summary);
        List<DocumentContent> contents = new ArrayList<>();
        documents.forEach(document -> contents.add(account.given(document, wanted)));
        account.given(kept.id(), wanted);
        account.told(wanted, documents.size());
        return new RecordZip(json, summary, List.copyOf(contents), now);
    }

    /** Rows come as JSON from the database, sorted by table. */
    private String json(UUID patient, ClinicView clinic, Instant now) {
        StringBuilder all = new StringBuilder("{\"format\":\"carequay-record/1\",\"clinic\":\"")
                .append(clinic.code())
                .append("\",\"patient\":\"")
                .append(patient)
                .append("\",\"exportedAt\":\"")
                .append(now)
                .append("\",\"tables\":{");
        String open = null;
        for (RecordRows.Row row : rows.all(patient)) {
            if (row.entity().equals(open)) {
                all.append(",\n");
            } else {
                all.append(open == null ? "\n\"" : "],\n\"")
                        .append(row.entity())
                        .append("\":[\n");
                open = row.entity();
            }
            all.append(row.json());
        }
        return all.append(open == null ? "}}" : "]}}").append('\n').toString();
    }
}
