package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.encounter.EncounterStatus;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteKind;
import org.carequay.encounter.NoteStatus;
import org.carequay.patient.PatientId;
import org.carequay.report.ElementType;
import org.carequay.report.ReportId;
import org.carequay.report.ReportStatus;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateId;
import org.carequay.report.model.Answers;
import org.carequay.security.Role;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.CurrentCaller;

/** Writes drafts. */
@ApplicationScoped
public class ReportWriting {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    @Inject
    private ReportStore store;

    @Inject
    private TemplateStore templates;

    @Inject
    private ReportFacts facts;

    @Inject
    private EncounterService encounters;

    @Inject
    private DocumentService documents;

    @Inject
    private CurrentCaller caller;

    ReportId begin(EncounterId encounter, TemplateId template) {
        new InvalidInput.Check()
                .required("encounter", encounter)
                .required("template", template)
                .done();
        TemplateStore.Version version = usable(template);
        EncounterView visit = encounters.get(encounter);
        if (visit.status() == EncounterStatus.CANCELLED) {
            throw new DomainRefusal("encounter-cancelled");
        }
        boolean note = isToBeNote(visit);
        if (note) {
            encounters.writeAsReport(encounter, true);
        }
        JsonObject known = facts.of(encounter, version.definition());
        Answers answers = Answers.begin(
                version.definition(),
                known.getJsonObject("fields"),
                store.earlier(visit.patient()).stream()
                        .map(earlier -> new Answers.Earlier(earlier.day(), earlier.answers()))
                        .toList());
        return store.add(encounter, visit.patient(), version.id(), note, answers.valuesJson(), answers.copiedJson());
    }

    private TemplateStore.Version usable(TemplateId id) {
        boolean active =
                templates.get(id).orElseThrow(() -> new NotFound("template")).active();
        return templates
                .version(id, 0)
                .filter(version -> active)
                .orElseThrow(() -> new DomainRefusal("template-not-published"));
    }

    private static boolean isToBeNote(EncounterView visit) {
        NoteContent words = visit.note();
        return visit.noteStatus() == NoteStatus.DRAFT
                && visit.noteKind() == NoteKind.SOAP
                && (words.subjective() + words.objective() + words.assessment() + words.plan()).isBlank();
    }

    void save(ReportId id, long version, JsonObject answers) {
        new InvalidInput.Check().required("answers", answers).done();
        Role role = Role.valueOf(caller.get().role());
        ReportStore.Kept draft = draft(id, version);
        Answers kept = ReportReading.answers(draft);
        kept.take(answers, element -> mayFill(element, role));
        checkImages(draft, answers, kept);
        store.save(id, kept.valuesJson(), kept.copiedJson());
    }

    /** Pictures are uploads of the same patient. */
    private void checkImages(ReportStore.Kept report, JsonObject given, Answers kept) {
        InvalidInput.Check check = new InvalidInput.Check();
        report.definition()
                .elements()
                .filter(element -> element.type() == ElementType.IMAGE)
                .map(TemplateElement::key)
                .filter(key -> given.containsKey(key) && kept.values().containsKey(key))
                .forEach(key -> check.that(
                        ((JsonArray) kept.values().get(key))
                                .getValuesAs(JsonString.class).stream()
                                        .allMatch(image -> isPicture(image.getString(), report.patient())),
                        "answers." + key,
                        "unknown"));
        check.done();
    }

    void addPicture(ReportId id, long version, String key, String fileName, byte[] content) {
        ReportStore.Kept draft = draft(id, version);
        TemplateElement element = draft.definition()
                .element(key == null ? "" : key)
                .filter(one -> one.type() == ElementType.IMAGE)
                .orElseThrow(() -> new NotFound("element"));
        DocumentView picture = documents.uploadFor(new NewDocument(
                DocumentKind.UPLOAD,
                fileName,
                fileName,
                null,
                content,
                draft.patient().value(),
                null));
        if (!PICTURES.contains(picture.mediaType())) {
            throw new DomainRefusal("file-type");
        }
        JsonArrayBuilder pictures = Json.createArrayBuilder();
        if (ReportReading.answers(draft).values().get(element.key()) instanceof JsonArray before) {
            before.forEach(pictures::add);
        }
        pictures.add(picture.id().toString());
        save(
                id,
                version,
                Json.createObjectBuilder().add(element.key(), pictures).build());
    }

    private boolean isPicture(String id, PatientId patient) {
        try {
            DocumentView document = documents.get(DocumentId.parse(id));
            return patient.value().equals(document.patient()) && PICTURES.contains(document.mediaType());
        } catch (NotFound unknown) {
            return false;
        }
    }

    private static boolean mayFill(TemplateElement element, Role role) {
        return element.roles().isEmpty() || element.roles().contains(role);
    }

    void confirm(ReportId id, long version, List<String> keys) {
        Answers answers = ReportReading.answers(draft(id, version));
        answers.confirm(keys);
        store.save(id, answers.valuesJson(), answers.copiedJson());
    }

    void discard(ReportId id, long version) {
        ReportStore.Kept draft = draft(id, version);
        store.discard(id);
        if (draft.note()) {
            encounters.writeAsReport(draft.encounter(), false);
        }
    }

    /** The draft, locked until the transaction ends. */
    ReportStore.Kept draft(ReportId id, long version) {
        long current = store.lock(id).orElseThrow(() -> new NotFound("report"));
        StaleVersion.check(version, current);
        ReportStore.Kept kept = store.get(id).orElseThrow();
        if (kept.status() != ReportStatus.DRAFT) {
            throw new DomainRefusal("report-signed");
        }
        return kept;
    }
}
