package org.carequay.ui.clinical;

import java.io.Serializable;
import java.util.List;
import org.carequay.clinical.OrderCategory;
import org.carequay.clinical.OrderDetails;
import org.carequay.clinical.OrderPriority;

/** An order while it is written. */
public class OrderForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private OrderCategory category = OrderCategory.IMAGING;
    private String what;
    private String performer;
    private OrderPriority priority = OrderPriority.ROUTINE;
    private String reason;
    private List<String> codes;

    static OrderForm of(OrderDetails details) {
        OrderForm form = new OrderForm();
        form.category = details.category();
        form.what = details.what();
        form.performer = details.performer();
        form.priority = details.priority();
        form.reason = details.reason();
        form.codes = details.codes();
        return form;
    }

    OrderDetails details() {
        return new OrderDetails(category, what, performer, priority, reason, codes);
    }

    public OrderCategory getCategory() {
        return category;
    }

    public void setCategory(OrderCategory category) {
        this.category = category;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getPerformer() {
        return performer;
    }

    public void setPerformer(String performer) {
        this.performer = performer;
    }

    public OrderPriority getPriority() {
        return priority;
    }

    public void setPriority(OrderPriority priority) {
        this.priority = priority;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<String> getCodes() {
        return codes;
    }

    public void setCodes(List<String> codes) {
        this.codes = codes;
    }
}
