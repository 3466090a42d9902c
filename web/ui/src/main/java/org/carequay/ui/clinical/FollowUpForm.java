package org.carequay.ui.clinical;

import java.io.Serializable;
import org.carequay.clinical.FollowUpDetails;
import org.carequay.clinical.FollowUpUnit;
import org.carequay.scheduling.VisitTypeId;

/** A follow-up while it is written. */
public class FollowUpForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private Integer amount;
    private FollowUpUnit unit = FollowUpUnit.WEEKS;
    private String visitType;
    private String note;

    static FollowUpForm of(FollowUpDetails details) {
        FollowUpForm form = new FollowUpForm();
        form.amount = details.amount();
        form.unit = details.unit();
        form.visitType =
                details.visitType() == null ? null : details.visitType().toString();
        form.note = details.note();
        return form;
    }

    FollowUpDetails details() {
        VisitTypeId type = visitType == null || visitType.isBlank() ? null : VisitTypeId.parse(visitType);
        Integer after = unit == FollowUpUnit.AT_MMI ? null : amount;
        return new FollowUpDetails(after, unit, type, note);
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public FollowUpUnit getUnit() {
        return unit;
    }

    public void setUnit(FollowUpUnit unit) {
        this.unit = unit;
    }

    public String getVisitType() {
        return visitType;
    }

    public void setVisitType(String visitType) {
        this.visitType = visitType;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
