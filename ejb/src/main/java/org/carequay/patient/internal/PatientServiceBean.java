package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.patient.NewPatient;
import org.carequay.patient.OptIn;
import org.carequay.patient.PatientBanner;
import org.carequay.patient.PatientDetails;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientMatch;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.patient.PatientView;
import org.carequay.patient.model.Patient;
import org.carequay.shared.Page;
import org.carequay.tenancy.RequestKeys;

/** Registration, search and the record. */
@Stateless
@PermitAll
@Local(PatientService.class)
public class PatientServiceBean implements PatientService {
    @Inject
    private PatientStore store;

    @Inject
    private PatientRules rules;

    @Inject
    private Registration registration;

    @Inject
    private AuditTrail audit;

    @Inject
    private PatientSearch search;

    @Inject
    private RequestKeys keys;

    @Override
    public Page<PatientRow> find(PatientQuery query) {
        Page<PatientRow> found = search.find(query);
        boolean typed = query.text() != null && !query.text().isBlank();
        String told = "{\"found\": " + found.total() + ", \"page\": " + found.page() + ", \"typed\": " + typed + "}";
        audit.act("SEARCH", "patient", null, told);
        return found;
    }

    @Override
    public PatientView get(PatientId id) {
        Patient patient = store.get(id);
        audit.read("patient", patient.id(), patient.id());
        return registration.view(patient);
    }

    @Override
    public PatientBanner banner(PatientId id) {
        PatientView patient = get(id);
        PatientDetails details = patient.details();
        return new PatientBanner(
                id,
                patient.mrn(),
                details.name(),
                details.birthDate(),
                details.birthDateEstimated(),
                rules.ageYears(details),
                details.gender(),
                store.get(id).phone(),
                details.communication(),
                details.standing(),
                patient.active());
    }

    @Override
    public List<PatientMatch> likelyDuplicates(PatientDetails details) {
        return registration.likelyDuplicates(details);
    }

    @Override
    public PatientView register(NewPatient command, String idempotencyKey) {
        Optional<UUID> earlier = keys.claim(idempotencyKey, "patient.register", fingerprint(command));
        if (earlier.isPresent()) {
            return get(new PatientId(earlier.get()));
        }
        PatientView registered = registration.register(command);
        keys.complete(idempotencyKey, registered.id().value());
        return registered;
    }

    /** Without numbers that are kept encrypted: a hash of everything else and one of them would give the number away. */
    private static String fingerprint(NewPatient command) {
        PatientDetails said = command.details();
        return Arrays.asList(
                        said.name(),
                        said.birthDate(),
                        said.gender(),
                        said.telecom(),
                        said.address(),
                        command.coverage(),
                        command.contact())
                .toString();
    }

    @Override
    public PatientView update(PatientId id, long version, PatientDetails details) {
        return registration.update(id, version, details);
    }

    @Override
    public List<OptIn> optInHistory(PatientId id) {
        Patient patient = store.get(id);
        audit.read("patient", patient.id(), patient.id());
        return patient.optInHistory();
    }

    @Override
    public void takeDown(PatientId id, OptIn word) {
        registration.takeDown(id, word);
    }

    @Override
    public PatientView photo(PatientId id, UUID document) {
        return registration.photo(id, document);
    }

    @Override
    public void foundByCase(PatientId id, String caseNo) {
        store.learnCase(id, caseNo);
    }

    @Override
    public void casesMoved(PatientId from, PatientId to, List<String> caseNos) {
        store.moveCases(from, to, caseNos);
    }

    @Override
    public PatientView forLetter(PatientId id) {
        return registration.view(store.get(id));
    }
}
