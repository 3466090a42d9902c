package org.carequay.api.casefile;

import org.carequay.casefile.LopSignature;
import org.carequay.casefile.LopView;
import org.carequay.shared.InvalidInput;

/** A signature taken by staff; without {@code method} it was on paper. */
public record LetterSign(Long version, LopView.Party party, String name, String method) {
    private static final String PAPER = "paper scan";

    LopSignature command() {
        new InvalidInput.Check().required("party", party).required("name", name).done();
        return new LopSignature(party, name, method == null ? PAPER : method, null, null);
    }
}
