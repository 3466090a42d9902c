package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.billing.InvoiceBoard;
import org.carequay.billing.InvoiceRequests;

/** Open invoices by stage with their ages, and what waits for a second person. The words looked for are in the address. */
@Named("invoiceBoardPage")
@RequestScoped
public class BoardPage {
    @Inject
    private InvoiceBoard board;

    @Inject
    private InvoiceRequests requests;

    private String text;
    private List<InvoiceBoard.Column> columns;
    private List<InvoiceRequests.Request> open;

    public List<InvoiceBoard.Column> getColumns() {
        if (columns == null) {
            columns = board.columns(text).stream()
                    .filter(column -> column.invoices() > 0
                            || column.state().compareTo(org.carequay.billing.InvoiceState.PAID) < 0)
                    .toList();
        }
        return columns;
    }

    public List<InvoiceRequests.Request> getOpen() {
        if (open == null) {
            open = requests.open();
        }
        return open;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
