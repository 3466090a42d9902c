package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carequay.audit.AuditTrail;
import org.carequay.report.ElementType;
import org.carequay.report.FilledReport;
import org.carequay.report.ReportId;
import org.carequay.report.ReportStatus;
import org.carequay.report.model.Answers;
import org.carequay.report.model.Evaluation;
import org.carequay.report.model.ReportHash;
import org.carequay.security.Role;
import org.carequay.shared.Clock;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.CurrentCaller;

/** Puts together what a report says. */
@ApplicationScoped
public class ReportReading {
    @Inject
    private ReportStore store;

    @Inject
    private ReportFacts facts;

    @Inject
    private AuditTrail audit;

    @Inject
    private ClinicService clinics;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    ReportStore.Kept kept(ReportId id) {
        return store.get(id).orElseThrow(() -> new NotFound("report"));
    }

    /** For somebody who looks at it: the trail tells that they did. */
    FilledReport show(ReportId id) {
        FilledReport report = get(id);
        audit.read("report", id.value(), report.patient().value());
        return report;
    }

    /** As the caller may see it: case managers see what is signed, not what is being written. */
    FilledReport get(ReportId id) {
        ReportStore.Kept kept = seen(kept(id));
        JsonObject known = facts(kept);
        Answers answers = answers(kept);
        return new FilledReport(
                kept.id(),
                kept.version(),
                kept.encounter(),
                kept.patient(),
                kept.template(),
                kept.templateName(),
                kept.number(),
                kept.note(),
                kept.status(),
                kept.definition(),
                answers.values(),
                answers.copied(),
                Evaluation.of(
                        kept.definition(),
                        answers.values(),
                        there(known),
                        answers.copied().keySet(),
                        now()),
                known,
                kept.signedBy(),
                kept.signedAt(),
                kept.contentHash(),
                kept.status() != ReportStatus.SIGNED || hash(kept, known).equals(kept.contentHash()),
                kept.document(),
                kept.changedBy(),
                kept.changedAt(),
                kept.status() == ReportStatus.SIGNED ? store.releases(id) : List.of());
    }

    private ReportStore.Kept seen(ReportStore.Kept kept) {
        return mayRead(kept) ? kept : kept.withoutAnswers();
    }

    boolean mayRead(ReportStore.Kept kept) {
        return kept.status() != ReportStatus.DRAFT
                || !Role.CASE_MANAGER.name().equals(caller.get().role());
    }

    /** Of a signed report as they were, of a draft as they are. */
    JsonObject facts(ReportStore.Kept kept) {
        return kept.facts() == null ? facts.of(kept.encounter(), kept.definition()) : kept.facts();
    }

    static Answers answers(ReportStore.Kept kept) {
        return Answers.kept(kept.definition(), kept.answers(), kept.copied());
    }

    /** Which of what a visit has are there. */
    static Set<ElementType> there(JsonObject facts) {
        Set<ElementType> there = EnumSet.noneOf(ElementType.class);
        if (!facts.getJsonArray("diagnoses").isEmpty()) {
            there.add(ElementType.DIAGNOSES);
        }
        if (!facts.getJsonArray("procedures").isEmpty()) {
            there.add(ElementType.PROCEDURES);
        }
        if (facts.containsKey("bodyChart")) {
            there.add(ElementType.BODY_CHART);
        }
        return there;
    }

    /** What a signature covers: the visit, the version of the template, the answers, and all that is shown beside them. */
    static String hash(ReportStore.Kept kept, JsonObject facts) {
        return ReportHash.of(Json.createObjectBuilder()
                .add("encounter", kept.encounter().toString())
                .add("template", ReportHash.of(kept.definition().toJson()))
                .add("answers", kept.answers())
                .add("facts", facts)
                .build());
    }

    /** The language that reports of the clinic are written in. */
    Locale locale() {
        return Printing.locale(clinics.current());
    }

    LocalDateTime now() {
        return clock.now().atZone(caller.zone()).toLocalDateTime();
    }
}
