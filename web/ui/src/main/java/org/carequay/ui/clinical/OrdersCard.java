package org.carequay.ui.clinical;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.OrderService;
import org.carequay.clinical.OrderStatus;
import org.carequay.clinical.OrderView;
import org.carequay.clinical.ServiceRequestId;
import org.carequay.encounter.EncounterId;
import org.carequay.ui.shell.Notices;

/** Orders and referrals of a visit: written, sent, completed or revoked where they stand. */
@Named
@ViewScoped
public class OrdersCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OrderService orders;

    @Inject
    private Notices notices;

    private OrderForm form;
    private String editing;
    private long version;
    private transient List<OrderView> all;

    public List<OrderView> all(String encounter) {
        if (all == null) {
            all = orders.of(EncounterId.parse(encounter));
        }
        return all;
    }

    public void begin() {
        close();
        form = new OrderForm();
    }

    public void edit(OrderView order) {
        form = OrderForm.of(order.details());
        editing = order.id().toString();
        version = order.version();
    }

    public void save(String encounter) {
        EncounterId of = EncounterId.parse(encounter);
        CardFields.at("order_", () -> {
            if (editing == null) {
                orders.add(of, form.details());
            } else {
                orders.change(of, ServiceRequestId.parse(editing), version, form.details());
            }
        });
        finish();
    }

    public void move(String encounter, OrderView order, OrderStatus to) {
        orders.move(EncounterId.parse(encounter), order.id(), order.version(), to);
        finish();
    }

    public List<OrderStatus> moves(OrderView order) {
        return List.copyOf(order.status().next());
    }

    /** The codes of the diagnoses it is for, with commas between them. */
    public String codes(OrderView order) {
        return String.join(", ", order.details().codes());
    }

    public void close() {
        form = null;
        editing = null;
    }

    private void finish() {
        close();
        all = null;
        notices.done("clinicalMsg", "saved");
    }

    /** Null while nothing is written. */
    public OrderForm getForm() {
        return form;
    }
}
