package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.scheduling.LinkedVisit;
import org.carequay.scheduling.LinkedVisits;
import org.carequay.scheduling.VisitLinkState;
import org.carequay.shared.InvalidInput;

/** A visit for somebody who has its link and does not sign in: first the birth date, then when and where, then the answer. */
@Named
@ViewScoped
public class AnswerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the page shows. */
    public enum Part {
        ASK,
        VISIT,
        /** Cancelling is asked twice, as the time may be gone at once. */
        SURE,
        OVER,
        DEAD
    }

    @Inject
    private LinkedVisits visits;

    @Inject
    private LinkedTime times;

    private String token;
    private LocalDate birthDate;
    private boolean cancelling;
    private LinkedVisit visit;

    public void open() throws Exception {
        new InvalidInput.Check().required("birthDate", birthDate).done();
        visit = visits.open(token, birthDate);
    }

    public void confirm() throws Exception {
        answer(LinkedVisits.Answer.CONFIRM);
    }

    public void otherTime() throws Exception {
        answer(LinkedVisits.Answer.OTHER_TIME);
    }

    public void askToCancel() {
        cancelling = true;
    }

    public void keep() {
        cancelling = false;
    }

    public void cancel() throws Exception {
        answer(LinkedVisits.Answer.CANCEL);
    }

    private void answer(LinkedVisits.Answer answer) throws Exception {
        cancelling = false;
        visit = visits.answer(token, birthDate, answer);
    }

    public Part getPart() throws Exception {
        if (visit != null && visit.state() != VisitLinkState.OVER) {
            return cancelling ? Part.SURE : Part.VISIT;
        }
        return visits.state(token)
                .map(state -> state == VisitLinkState.OVER ? Part.OVER : Part.ASK)
                .orElse(Part.DEAD);
    }

    /** Whether the patient has answered already. */
    public boolean isAnswered() {
        return visit.state() != VisitLinkState.OPEN;
    }

    public boolean isCancelled() {
        return visit.state() == VisitLinkState.CANCELLED;
    }

    public boolean isConfirmed() {
        return visit.state() == VisitLinkState.CONFIRMED;
    }

    public String getDay() {
        return times.day(visit.start(), visit.zone());
    }

    public String getTime() {
        return times.span(visit.start(), visit.end(), visit.zone());
    }

    public LinkedVisit getVisit() {
        return visit;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }
}
