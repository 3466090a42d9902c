package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Payments;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Notices;

/** The drawer of the one who looks at it: what is in it, what was counted, and the counts before. */
@Named
@ViewScoped
public class DrawerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Payments payments;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private Money cash;
    private Money card;
    private Money cheque;
    private String note;
    private transient Payments.Drawer drawer;
    private transient List<Payments.Closing> closings;

    public Payments.Drawer getDrawer() {
        if (drawer == null) {
            drawer = payments.drawer();
        }
        return drawer;
    }

    public Money getTotal() {
        return getDrawer().cash().plus(getDrawer().card()).plus(getDrawer().cheque());
    }

    public List<Payments.Closing> getClosings() {
        if (closings == null) {
            closings = payments.closings();
        }
        return closings;
    }

    public void count() {
        Payments.Closing made = payments.count(new Payments.Count(cash, card, cheque, note), key);
        key = UUID.randomUUID().toString();
        drawer = null;
        closings = null;
        cash = null;
        card = null;
        cheque = null;
        note = null;
        notices.done("billingMsg", "drawer.counted", made.number());
    }

    /** Counted less expected. */
    public Money difference(Payments.Closing closing) {
        return closing.counted().minus(closing.expected());
    }

    public Money getCash() {
        return cash;
    }

    public void setCash(Money cash) {
        this.cash = cash;
    }

    public Money getCard() {
        return card;
    }

    public void setCard(Money card) {
        this.card = card;
    }

    public Money getCheque() {
        return cheque;
    }

    public void setCheque(Money cheque) {
        this.cheque = cheque;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
