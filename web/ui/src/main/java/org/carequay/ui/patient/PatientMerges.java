package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.patient.MergeService;
import org.carequay.patient.MergeView;
import org.carequay.patient.PatientId;

/** The merges a record took part in, and whether somebody came here by the link of a merged one. */
@Named
@RequestScoped
public class PatientMerges {
    @Inject
    private MergeService merges;

    private final Map<String, List<MergeView>> known = new HashMap<>();

    /** Latest first. */
    public List<MergeView> of(String patient) {
        return known.computeIfAbsent(patient, id -> merges.ofPatient(PatientId.parse(id)));
    }

    /** The standing merge by which a link to the record {@code from} led to this patient; null without one. */
    public MergeView led(String patient, String from) {
        if (from == null || from.isBlank()) {
            return null;
        }
        return merges.ofPatient(PatientId.parse(from)).stream()
                .filter(merge -> merge.stands() && merge.source().toString().equals(from))
                .findFirst()
                .orElse(null);
    }
}
