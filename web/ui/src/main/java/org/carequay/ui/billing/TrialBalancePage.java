package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Ledger;
import org.carequay.shared.Money;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** What every account stands at as of a day, and the periods that are closed. */
@Named
@ViewScoped
public class TrialBalancePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Ledger ledger;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private LocalDate asOf;
    private LocalDate through;
    private transient Ledger.TrialBalance balance;
    private transient List<Ledger.Closing> closings;

    public Ledger.TrialBalance getBalance() {
        if (balance == null) {
            balance = ledger.trialBalance(getAsOf());
        }
        return balance;
    }

    public Money getDebit() {
        return Money.sum(
                getBalance().accounts().stream().map(Ledger.AccountTotal::debit).toList());
    }

    public Money getCredit() {
        return Money.sum(getBalance().accounts().stream()
                .map(Ledger.AccountTotal::credit)
                .toList());
    }

    /** Debit less credit of an account. */
    public Money standing(Ledger.AccountTotal account) {
        return account.debit().minus(account.credit());
    }

    public List<Ledger.Closing> getClosings() {
        if (closings == null) {
            closings = ledger.closings();
        }
        return closings;
    }

    public String close() {
        Ledger.Closing closed = ledger.close(through, key);
        notices.doneBeforeRedirect("billingMsg", "close.done", dates.day(closed.through()));
        return "/app/billing/trial-balance.xhtml?faces-redirect=true&asOf=" + closed.through();
    }

    public LocalDate getAsOf() {
        return asOf == null ? dates.getToday() : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Offered: the end of the month before. */
    public LocalDate getThrough() {
        return through == null ? dates.getToday().withDayOfMonth(1).minusDays(1) : through;
    }

    public void setThrough(LocalDate through) {
        this.through = through;
    }
}
