package org.carequay.ui.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.recall.LinkedRecall;
import org.carequay.recall.LinkedRecalls;
import org.carequay.recall.RecallLinkState;
import org.carequay.shared.InvalidInput;

/** A recall for somebody who has its link and does not sign in: first the birth date, then the answer. */
@Named
@ViewScoped
public class RecallAnswerPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the page shows. */
    public enum Part {
        ASK,
        RECALL,
        OVER,
        DEAD
    }

    @Inject
    private LinkedRecalls recalls;

    @Inject
    private RecallTimeChoice choice;

    private String token;
    private LocalDate birthDate;
    private String when;
    private LinkedRecall recall;

    public void open() throws Exception {
        new InvalidInput.Check().required("birthDate", birthDate).done();
        recall = recalls.open(token, birthDate);
        choice.start(recall, token, birthDate);
    }

    public void callMe() throws Exception {
        recall = recalls.answer(token, birthDate, LinkedRecalls.Answer.CALL_ME, when);
    }

    public void decline() throws Exception {
        recall = recalls.answer(token, birthDate, LinkedRecalls.Answer.DECLINE, null);
    }

    /** Books the chosen time. */
    public void book() throws Exception {
        recall = choice.book();
    }

    public Part getPart() throws Exception {
        if (recall != null && recall.state() != RecallLinkState.OVER) {
            return Part.RECALL;
        }
        return recalls.state(token)
                .map(state -> state == RecallLinkState.OVER ? Part.OVER : Part.ASK)
                .orElse(Part.DEAD);
    }

    public LinkedRecall getRecall() {
        return recall;
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

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }
}
