package org.carequay.ui.claim;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.Remittances;
import org.carequay.ui.shell.Notices;

/** One payment of an insurer: its claims, why less was paid, and whose the unmatched ones are. */
@Named
@ViewScoped
public class RemittancePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Remittances remittances;

    @Inject
    private Notices notices;

    private String id;
    private final HashMap<String, String> numbers = new HashMap<>();
    private final HashMap<String, String> reasons = new HashMap<>();
    private transient Remittances.View view;

    /** @throws org.carequay.shared.NotFound when there is no such remittance */
    public void open() {
        view = remittances.get(RemittanceId.parse(id));
    }

    public Remittances.View getView() {
        if (view == null) {
            open();
        }
        return view;
    }

    /** Books a claim on the invoice whose number was typed beside it. */
    public void match(UUID claim, long version) {
        view = remittances.match(RemittanceId.parse(id), claim, version, numbers.get(claim.toString()));
        numbers.remove(claim.toString());
        notices.done("claimMsg", "claim.matched");
    }

    /** Says that a claim is nobody's here, for the reason that was typed beside it. */
    public void dismiss(UUID claim, long version) {
        view = remittances.dismiss(RemittanceId.parse(id), claim, version, reasons.get(claim.toString()));
        reasons.remove(claim.toString());
        notices.done("claimMsg", "claim.dismissed");
    }

    public void restore(UUID claim, long version) {
        view = remittances.restore(RemittanceId.parse(id), claim, version);
        notices.done("claimMsg", "claim.restored");
    }

    /** Typed reasons by claim. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    /** Typed invoice numbers by claim. */
    public Map<String, String> getNumbers() {
        return numbers;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
