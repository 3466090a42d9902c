package org.carequay.ui.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Passkeys;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;

/** One's own passkeys; a script of the page makes them. */
@Named
@ViewScoped
public class PasskeyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Passkeys passkeys;

    @Inject
    private StepUpService stepUp;

    private final StepUpForm confirm = new StepUpForm();
    private transient List<Passkeys.Passkey> all;

    public void remove(String id) {
        confirm.with(stepUp, proof -> {
            passkeys.remove(UUID.fromString(id), proof);
            return proof;
        });
        all = null;
    }

    public List<Passkeys.Passkey> getAll() {
        if (all == null) {
            all = passkeys.all();
        }
        return all;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }
}
