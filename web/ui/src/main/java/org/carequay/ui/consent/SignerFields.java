package org.carequay.ui.consent;

import org.carequay.consent.PaperSignature;
import org.carequay.consent.PaperWords;
import org.carequay.consent.SignerRelation;
import org.carequay.consent.SignerRole;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.letter.SignatureFields;

/** Who signs a paper: the patient, or somebody for them; and how. */
public class SignerFields extends SignatureFields {
    private static final long serialVersionUID = 1L;

    private boolean guardian;
    private SignerRelation relation;
    private boolean agreed;

    /** @param minor whether somebody else has to sign anyway. @throws InvalidInput unless they agree to sign on a screen */
    PaperSignature signature(PaperWords words, boolean minor) {
        boolean other = guardian || minor;
        new InvalidInput.Check().that(agreed, "agreed", "required").done();
        return new PaperSignature(
                words.id(),
                words.version(),
                other ? SignerRole.GUARDIAN : SignerRole.PATIENT,
                other ? relation : null,
                mark(),
                address(),
                agent());
    }

    public SignerRelation[] getRelations() {
        return SignerRelation.values();
    }

    public boolean isGuardian() {
        return guardian;
    }

    public void setGuardian(boolean guardian) {
        this.guardian = guardian;
    }

    public SignerRelation getRelation() {
        return relation;
    }

    public void setRelation(SignerRelation relation) {
        this.relation = relation;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
