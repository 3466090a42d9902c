package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.carequay.scheduling.LinkedOffers;
import org.carequay.scheduling.OfferedTime;
import org.carequay.scheduling.WaitlistOfferStatus;
import org.carequay.shared.InvalidInput;

/** An offer for somebody who has its link and does not sign in: first the birth date, then the time, then the answer. */
@Named
@ViewScoped
public class OfferPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String DEAD = "DEAD";

    /** What the page shows. */
    public enum Part {
        ASK,
        OFFER,
        ANSWERED,
        /** It is too late, or the link does not work. */
        OVER
    }

    @Inject
    private LinkedOffers offers;

    @Inject
    private LinkedTime times;

    private String token;
    private LocalDate birthDate;
    private boolean answered;
    private OfferedTime offered;
    private transient String standing;

    public void open() throws Exception {
        standing = null;
        new InvalidInput.Check().required("birthDate", birthDate).done();
        offered = offers.open(token, birthDate);
    }

    public void accept() throws Exception {
        answer(true);
    }

    public void decline() throws Exception {
        answer(false);
    }

    private void answer(boolean accepted) throws Exception {
        standing = null;
        offered = offers.answer(token, birthDate, accepted);
        answered = true;
    }

    public Part getPart() throws Exception {
        if (answered) {
            return Part.ANSWERED;
        }
        if (!WaitlistOfferStatus.OPEN.name().equals(getStanding())) {
            return Part.OVER;
        }
        return offered == null ? Part.ASK : Part.OFFER;
    }

    /** How the offer stands at this moment, or {@code DEAD}. */
    public String getStanding() throws Exception {
        if (standing == null) {
            standing = offers.status(token).map(Enum::name).orElse(DEAD);
        }
        return standing;
    }

    public boolean isAccepted() {
        return offered.status() == WaitlistOfferStatus.ACCEPTED;
    }

    public String getDay() {
        return times.day(offered.start(), offered.zone());
    }

    public String getTime() {
        return times.span(offered.start(), offered.end(), offered.zone());
    }

    public String getHeldUntil() {
        return times.time(offered.heldUntil(), offered.zone());
    }

    public OfferedTime getOffered() {
        return offered;
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
