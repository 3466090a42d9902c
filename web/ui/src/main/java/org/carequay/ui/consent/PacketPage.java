package org.carequay.ui.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.LinkedPacket;
import org.carequay.consent.LinkedPacket.Paper;
import org.carequay.consent.LinkedPackets;
import org.carequay.consent.PaperSignature;
import org.carequay.consent.PaperWords;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Language;

/** A packet before whoever goes through it: begin, the details on record, paper after paper, the end. Nobody is signed in. */
@Named
@ViewScoped
public class PacketPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the page shows. */
    public enum Part {
        /** It was just handed over. */
        BEGIN,
        /** The birth date first. */
        ASK,
        DETAILS,
        PAPER,
        /** All is answered; they may look back or end. */
        ANSWERED,
        FINISHED,
        /** The link does not work. */
        DEAD
    }

    @Inject
    private LinkedPackets packets;

    @Inject
    private Language language;

    private String token;
    private String pass;
    private LocalDate birthDate;
    private LinkedPacket packet;
    private PaperWords words;
    private Boolean right;
    private String note;
    private String reason;
    private SignerFields signer = new SignerFields();

    /** Opens what was handed over, or what the birth date opens. */
    public void open() throws Exception {
        if (getPart() == Part.ASK) {
            new InvalidInput.Check().required("birthDate", birthDate).done();
        }
        goOn(packets.open(token, birthDate, language.getTag()));
        pass = packet.pass();
    }

    public void saveDetails() throws Exception {
        new InvalidInput.Check().required("right", right).done();
        goOn(packets.details(token, pass, language.getTag(), right, note));
    }

    public void sign() throws Exception {
        PaperSignature signature = signer.signature(words, packet.minor());
        goOn(packets.sign(token, pass, language.getTag(), signature));
    }

    public void decline() throws Exception {
        goOn(packets.decline(token, pass, language.getTag(), words.id(), words.version(), reason));
    }

    public void finish() throws Exception {
        goOn(packets.finish(token, pass, language.getTag()));
    }

    private void goOn(LinkedPacket next) {
        packet = next;
        words = null;
        reason = null;
        signer = new SignerFields();
    }

    public Part getPart() throws Exception {
        if (packet == null) {
            return packets.standing(token)
                    .map(standing -> switch (standing) {
                        case HANDED_OVER -> Part.BEGIN;
                        case OPEN -> Part.ASK;
                        case FINISHED -> Part.FINISHED;
                    })
                    .orElse(Part.DEAD);
        }
        if (packet.finished()) {
            return Part.FINISHED;
        }
        if (packet.detailsRight() == null) {
            return Part.DETAILS;
        }
        return next().isPresent() ? Part.PAPER : Part.ANSWERED;
    }

    private Optional<Paper> next() {
        return packet.papers().stream().filter(paper -> paper.status().open()).findFirst();
    }

    /** The paper that waits, in the language of the page. */
    public PaperWords getWords() throws Exception {
        if (words == null) {
            words = packets.show(token, pass, next().orElseThrow().id(), language.getTag());
        }
        return words;
    }

    public boolean isBlocking() {
        return next().map(Paper::blocking).orElse(false);
    }

    /** Which step of how many: the details and each paper are one. */
    public int getStep() {
        return 2
                + (int) packet.papers().stream()
                        .filter(paper -> !paper.status().open())
                        .count();
    }

    public int getSteps() {
        return 1 + packet.papers().size();
    }

    /** Whether something was not agreed to. */
    public boolean isDeclined() {
        return packet.papers().stream().anyMatch(paper -> paper.status() == ConsentStatus.DECLINED);
    }

    public LinkedPacket getPacket() {
        return packet;
    }

    public SignerFields getSigner() {
        return signer;
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

    public Boolean getRight() {
        return right;
    }

    public void setRight(Boolean right) {
        this.right = right;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
