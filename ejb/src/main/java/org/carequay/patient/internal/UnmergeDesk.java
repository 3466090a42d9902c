package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.patient.MergeCount;
import org.carequay.patient.MergeId;
import org.carequay.patient.MergeView;
import org.carequay.patient.PatientsUnmerged;
import org.carequay.patient.model.Patient;
import org.carequay.shared.DomainRefusal;

/** Makes two records of one again, in one transaction. */
@ApplicationScoped
public class UnmergeDesk {
    /** Columns and tables to the field that a person knows; others are called as they are, in camel case. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("family", "name"),
            Map.entry("given", "name"),
            Map.entry("suffix", "name"),
            Map.entry("birth_date_estimated", "birthDate"),
            Map.entry("patient_telecom", "telecom"),
            Map.entry("patient_address", "address"),
            Map.entry("patient_identifier", "identifier"),
            Map.entry("patient_name", "otherName"),
            Map.entry("language", "communication"),
            Map.entry("interpreter_needed", "communication"),
            Map.entry("preferred_channel", "communication"),
            Map.entry("pronouns", "demographics"),
            Map.entry("race", "demographics"),
            Map.entry("ethnicity", "demographics"),
            Map.entry("unidentified", "standing"),
            Map.entry("deceased", "standing"),
            Map.entry("confidential", "standing"),
            Map.entry("photo_document_id", "photo"));

    /** Change with whatever else does. */
    private static final Set<String> DERIVED =
            Set.of("version", "changed_at", "phone", "city", "family_sort", "given_sort");

    @Inject
    private PatientStore store;

    @Inject
    private Registration registration;

    @Inject
    private PatientRules rules;

    @Inject
    private MergeLog log;

    @Inject
    private MergeReader reader;

    @Inject
    private Event<PatientsUnmerged> announcements;

    List<MergeCount> preview(MergeId id) {
        return reader.get(id).stands() ? log.previewUndo(id) : List.of();
    }

    void undo(MergeId id, boolean twoPeople) {
        MergeView merge = reader.get(id);
        log.lock(merge.survivor(), merge.source());
        expectStanding(id);
        List<String> edited = log.undo(id, rules.recorded().at());
        Patient survivor = store.fresh(merge.survivor());
        if (edited.isEmpty()) {
            store.save(survivor);
        } else {
            registration.keep(survivor, registration.view(survivor).details());
            log.leftEdited(id, fields(edited));
        }
        store.save(store.fresh(merge.source()));
        announcements.fire(new PatientsUnmerged(id, merge.survivor(), merge.source(), twoPeople));
    }

    /** Asked once both records are locked: nobody merges or undoes with them meanwhile. */
    private void expectStanding(MergeId id) {
        if (!reader.get(id).stands()) {
            throw new DomainRefusal("merge-undone");
        }
        reader.blocking(id).ifPresent(later -> {
            throw new DomainRefusal(
                    "merge-not-latest", Map.of("survivorMrn", later.survivorMrn(), "sourceMrn", later.sourceMrn()));
        });
    }

    private static List<String> fields(List<String> edited) {
        return edited.stream()
                .filter(name -> !DERIVED.contains(name))
                .map(name -> FIELDS.getOrDefault(name, camelCase(name)))
                .distinct()
                .toList();
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
