package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.billing.Cheques;
import org.carequay.ui.shell.PagedModel;

/** Cheques by where they are, newest first. The filter is in the address. */
@Named
@ViewScoped
public class ChequesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Cheques cheques;

    private String status;
    private transient PagedModel<Cheques.Row> rows;

    public PagedModel<Cheques.Row> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(page -> cheques.find(status, null, page), Cheques.Row::id);
        }
        return rows;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
