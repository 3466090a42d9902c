package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.Ledger;
import org.carequay.ui.shell.PagedModel;

/** The journal, newest first; all its filters are in the address. */
@Named
@ViewScoped
public class JournalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Ledger ledger;

    private LocalDate from;
    private LocalDate to;
    private String kind;
    private String account;
    private String invoice;
    private transient PagedModel<Ledger.Entry> rows;

    public PagedModel<Ledger.Entry> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    page -> ledger.journal(new Ledger.Query(from, to, kind, account, invoice, page)), Ledger.Entry::id);
        }
        return rows;
    }

    public List<String> getKinds() {
        return LedgerWords.KINDS;
    }

    public List<String> getAccounts() {
        return LedgerWords.ACCOUNTS;
    }

    public boolean isFiltered() {
        return from != null || to != null || kind != null || account != null || invoice != null;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(String invoice) {
        this.invoice = invoice;
    }
}
