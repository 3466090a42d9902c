package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.billing.ChargeCapture;
import org.carequay.ui.shell.PagedModel;

/** What waits to be billed, in two lists: ready, and held up by something. The list is in the address. */
@Named
@ViewScoped
public class ChargesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HELD = "held";

    @Inject
    private ChargeCapture charges;

    private String list;
    private String text;
    private transient PagedModel<ChargeCapture.QueueRow> rows;
    private transient ChargeCapture.Counts counts;

    public PagedModel<ChargeCapture.QueueRow> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    page -> charges.queue(new ChargeCapture.Query(!isHeld(), text, page)),
                    ChargeCapture.QueueRow::encounter);
        }
        return rows;
    }

    public ChargeCapture.Counts getCounts() {
        if (counts == null) {
            counts = charges.counts();
        }
        return counts;
    }

    public boolean isHeld() {
        return HELD.equals(list);
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
