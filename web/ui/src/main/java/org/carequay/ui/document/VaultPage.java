package org.carequay.ui.document;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.carequay.document.Seals;
import org.carequay.document.Seals.SealView;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;
import org.carequay.vault.VaultKeys;

/** What administrators look after: the keys documents are encrypted with, what was found damaged, and the clinic's seal. */
@Named
@ViewScoped
public class VaultPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "documentMsg";
    private static final int LARGEST_KEY_STORE = 100_000;

    @Inject
    private transient VaultKeys keys;

    @Inject
    private transient Seals seals;

    @Inject
    private transient Notices notices;

    @Inject
    private transient StepUpService stepUp;

    private final StepUpForm confirm = new StepUpForm();
    private transient VaultKeys.State state;
    private transient Part keyStore;
    private String keyStorePassword;

    public VaultKeys.State getState() {
        if (state == null) {
            state = keys.state();
        }
        return state;
    }

    public List<SealView> getSeals() {
        return seals.all();
    }

    public void rotate() {
        confirm.with(stepUp, proof -> {
            keys.rotate(proof);
            return null;
        });
        state = null;
        notices.done(BUNDLE, "vault.rotated");
    }

    public void replaceSeal() throws IOException {
        boolean chosen = keyStore != null && keyStore.getSize() > 0;
        new InvalidInput.Check()
                .that(chosen, "keyStore", "required")
                .required("keyStorePassword", keyStorePassword)
                .done();
        byte[] store = keyStore.getInputStream().readNBytes(LARGEST_KEY_STORE);
        char[] opened = keyStorePassword.toCharArray();
        keyStorePassword = null;
        confirm.with(stepUp, proof -> {
            seals.replace(store, opened, proof);
            return null;
        });
        notices.done(BUNDLE, "seal.replaced");
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public Part getKeyStore() {
        return keyStore;
    }

    public void setKeyStore(Part keyStore) {
        this.keyStore = keyStore;
    }

    public String getKeyStorePassword() {
        return keyStorePassword;
    }

    public void setKeyStorePassword(String keyStorePassword) {
        this.keyStorePassword = keyStorePassword;
    }
}
