package org.carequay.ui.patient;

import java.io.Serializable;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.Relation;

/** The fields of one coverage, as typed; dates in any usual form. */
public class CoverageForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private CoverageOrder order;
    private String payer;
    private String memberId;
    private String groupNumber;
    private Relation relation = Relation.SELF;
    private String subscriber;
    private String subscriberBirthDate;
    private String start;
    private String end;

    public CoverageOrder getOrder() {
        return order;
    }

    public void setOrder(CoverageOrder order) {
        this.order = order;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public String getMemberId() {
        return memberId;
    }

    public void setMemberId(String memberId) {
        this.memberId = memberId;
    }

    public String getGroupNumber() {
        return groupNumber;
    }

    public void setGroupNumber(String groupNumber) {
        this.groupNumber = groupNumber;
    }

    public Relation getRelation() {
        return relation;
    }

    public void setRelation(Relation relation) {
        this.relation = relation;
    }

    public String getSubscriber() {
        return subscriber;
    }

    public void setSubscriber(String subscriber) {
        this.subscriber = subscriber;
    }

    public String getSubscriberBirthDate() {
        return subscriberBirthDate;
    }

    public void setSubscriberBirthDate(String subscriberBirthDate) {
        this.subscriberBirthDate = subscriberBirthDate;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
