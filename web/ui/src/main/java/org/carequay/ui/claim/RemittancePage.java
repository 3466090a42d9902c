package org.carequay.ui.claim;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.claim.PayerRefunds;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Remittances;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** One payment of an insurer: its claims, why less was paid, and whose the unmatched ones are. */
@Named
@ViewScoped
public class RemittancePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Remittances remittances;

    @Inject
    private PayerRefunds refunds;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private String id;
    private final HashMap<String, String> numbers = new HashMap<>();
    private final HashMap<String, String> reasons = new HashMap<>();
    private final HashMap<String, String> ways = new HashMap<>();
    private final HashMap<String, String> references = new HashMap<>();
    private final StepUpForm confirm = new StepUpForm();
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
        view = remittances.match(RemittanceId.parse(id), claim, version, numbers.get(claim.toString()), null);
        numbers.remove(claim.toString());
        notices.done("claimMsg", "claim.matched");
    }

    /** Says that a claim is nobody's here, for the reason that was typed beside it. */
    public void dismiss(UUID claim, long version) {
        view = remittances.dismiss(RemittanceId.parse(id), claim, version, reasons.get(claim.toString()), null);
        reasons.remove(claim.toString());
        notices.done("claimMsg", "claim.dismissed");
    }

    public void restore(UUID claim, long version) {
        view = remittances.restore(RemittanceId.parse(id), claim, version, null);
        notices.done("claimMsg", "claim.restored");
    }

    /** Notes that what was paid for a dismissed claim went back, as was chosen and typed beside it. */
    public void sendBack(UUID claim, long version) {
        String key = claim.toString();
        PayerRefunds.Way way =
                ways.get(key) == null ? PayerRefunds.Way.PAYMENT : PayerRefunds.Way.valueOf(ways.get(key));
        view = confirm.with(
                stepUp,
                proof -> refunds.sendBack(
                        RemittanceId.parse(id), claim, version, way, references.get(key), proof, null));
        references.remove(key);
        notices.done("claimMsg", "claim.sentBack");
    }

    /** Claims that somebody has to decide about, or may: without an invoice, or dismissed and not sent back. */
    public List<Remittances.Claim> getWaiting() {
        return getView().claims().stream()
                .filter(claim ->
                        claim.state() == RemittanceState.UNMATCHED || claim.state() == RemittanceState.DISMISSED)
                .toList();
    }

    /** Whether there is money to send back, which asks for the password. */
    public boolean isConfirming() {
        return getView().claims().stream().anyMatch(RemittancePage::isDueBack);
    }

    /** Whether money was paid for a claim that is nobody's here, and has not gone back. */
    public static boolean isDueBack(Remittances.Claim claim) {
        return claim.state() == RemittanceState.DISMISSED && claim.paid().isPositive();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    /** Chosen ways back by claim. */
    public Map<String, String> getWays() {
        return ways;
    }

    /** Typed references of what went back, by claim. */
    public Map<String, String> getReferences() {
        return references;
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
