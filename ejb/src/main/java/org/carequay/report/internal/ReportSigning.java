package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterView;
import org.carequay.report.Recipient;
import org.carequay.report.ReportId;
import org.carequay.report.ReportState;
import org.carequay.report.ReportStatus;
import org.carequay.report.model.Answers;
import org.carequay.report.model.Evaluation;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Signs reports and hands them out. */
@ApplicationScoped
public class ReportSigning {
    private static final String PDF = "application/pdf";

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportPrint print;

    @Inject
    private EncounterService encounters;

    @Inject
    private DocumentService documents;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What was signed. */
    record Signed(JsonObject facts, String hash, Instant at, DocumentView document) {}

    Signed sign(ReportId id, long version) {
        ReportStore.Kept draft = writing.draft(id, version);
        encounters.checkMaySign(draft.encounter());
        JsonObject facts = reading.facts(draft);
        Answers answers = ReportReading.answers(draft);
        complete(draft, answers, facts);
        String hash = ReportReading.hash(draft, facts);
        Instant now = clock.now();
        EncounterView visit =
                draft.note() ? encounters.signReport(draft.encounter(), hash) : encounters.get(draft.encounter());
        byte[] pdf = print.pdf(
                draft.definition(),
                answers,
                facts,
                new ReportPrint.Signature(caller.get().personName(), now, hash));
        DocumentView document = documents.keep(new NewDocument(
                DocumentKind.CLINICAL_REPORT,
                draft.templateName() + ", " + facts.getJsonObject("fields").getString("visit.date", ""),
                "report-" + visit.dateOfService() + ".pdf",
                PDF,
                pdf,
                visit.patient().value(),
                visit.caseFile() == null ? null : visit.caseFile().value()));
        return new Signed(facts, hash, now, document);
    }

    private void complete(ReportStore.Kept draft, Answers answers, JsonObject facts) {
        ReportState state = Evaluation.of(
                draft.definition(),
                answers.values(),
                ReportReading.there(facts),
                answers.copied().keySet(),
                reading.now());
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(
                !answers.values().isEmpty()
                        || draft.definition().elements().noneMatch(e -> e.type().holdsValue()),
                "answers",
                "required");
        state.gaps().forEach(gap -> check.that(false, "answers." + gap.key(), gap.code()));
        check.done("report-incomplete");
    }

    /** @throws DomainRefusal {@code report-not-signed}, {@code cosign-missing} */
    void checkSigned(ReportId id) {
        ReportStore.Kept kept = reading.kept(id);
        if (kept.status() != ReportStatus.SIGNED) {
            throw new DomainRefusal("report-not-signed");
        }
        if (kept.note()) {
            encounters.checkCosigned(kept.encounter());
        }
    }

    byte[] pdf(ReportId id) {
        ReportStore.Kept kept = reading.kept(id);
        if (!reading.mayRead(kept)) {
            throw new DomainRefusal("report-not-signed");
        }
        return kept.document() == null
                ? print.pdf(
                        kept.definition(), ReportReading.answers(kept), reading.facts(kept), ReportPrint.Signature.NONE)
                : documents.contentFor(kept.document()).content();
    }

    Map<String, String> markup(ReportId id, Locale locale) {
        ReportStore.Kept kept = reading.kept(id);
        ReportStore.Kept seen = reading.mayRead(kept) ? kept : kept.withoutAnswers();
        return print.markup(seen.definition(), ReportReading.answers(seen), reading.facts(seen), locale);
    }

    void checkRecipient(Recipient recipient) {
        new InvalidInput.Check().required("recipient", recipient).done();
    }
}
