package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.encounter.CosignService;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterRow;
import org.carequay.encounter.EncounterView;
import org.carequay.shared.InvalidInput;

/** Second signatures. */
@Stateless
@PermitAll
@Local(CosignService.class)
public class CosignServiceBean implements CosignService {
    @Inject
    private NoteDesk desk;

    @Inject
    private EncounterViews views;

    @Override
    public EncounterView cosign(EncounterId encounter, long version, String statement) {
        new InvalidInput.Check()
                .required("statement", statement)
                .maxLength("statement", statement, LONGEST_STATEMENT)
                .done();
        desk.cosign(encounter, version, statement.strip());
        return views.get(encounter);
    }

    @Override
    public EncounterView handBack(EncounterId encounter, long version, String reason) {
        new InvalidInput.Check()
                .required("reason", reason)
                .maxLength("reason", reason, LONGEST_STATEMENT)
                .done();
        desk.handBack(encounter, version, reason.strip());
        return views.get(encounter);
    }

    @Override
    public List<EncounterRow> handedBack() {
        return views.handedBack();
    }

    @Override
    public List<EncounterRow> waiting() {
        return views.toCosign();
    }
}
