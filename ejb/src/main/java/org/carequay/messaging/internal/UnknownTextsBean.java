package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.carequay.audit.AuditTrail;
import org.carequay.messaging.UnknownTextId;
import org.carequay.messaging.UnknownTextState;
import org.carequay.messaging.UnknownTextView;
import org.carequay.messaging.UnknownTexts;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.shared.StaleVersion;

/** Shows staff the texts of strangers, and takes down what they made of them. */
@Stateless
@PermitAll
@Local(UnknownTexts.class)
public class UnknownTextsBean implements UnknownTexts {
    @Inject
    private UnknownTextRows rows;

    @Inject
    private PatientService patients;

    @Inject
    private StaffNotices notices;

    @Inject
    private AuditTrail trail;

    @Override
    public Page<UnknownTextView> find(UnknownTextState state, PageRequest page) {
        return rows.find(state, page);
    }

    @Override
    public long waiting() {
        return rows.count(UnknownTextState.WAITING);
    }

    @Override
    public UnknownTextView get(UnknownTextId id) {
        UnknownTextView text = rows.get(id).orElseThrow(() -> new NotFound("unknown-text"));
        if (text.patient() != null) {
            trail.read("unknown_text", id.value(), text.patient().value());
        }
        return text;
    }

    @Override
    public UnknownTextView link(UnknownTextId id, long version, PatientId patient) {
        return seen(
                id, version, UnknownTextState.LINKED, patients.banner(patient).id());
    }

    @Override
    public UnknownTextView dismiss(UnknownTextId id, long version) {
        return seen(id, version, UnknownTextState.DISMISSED, null);
    }

    private UnknownTextView seen(UnknownTextId id, long version, UnknownTextState state, PatientId patient) {
        UnknownTextView before = get(id);
        if (!before.waits()) {
            throw new DomainRefusal("unknown-text-seen", Map.of());
        }
        if (!rows.seen(id, version, state, patient)) {
            throw new StaleVersion(version, before.version());
        }
        notices.settle(NoticeKind.UNKNOWN_TEXT, id.value());
        return get(id);
    }
}
