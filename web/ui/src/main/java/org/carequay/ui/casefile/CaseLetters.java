package org.carequay.ui.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.casefile.LopEnd;
import org.carequay.casefile.LopSignature;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.ui.shell.Notices;

/** The letter of protection of a case: where it stands, sending it, and signatures that were given on paper. */
@Named
@ViewScoped
public class CaseLetters implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ON_PAPER = "paper scan";

    @Inject
    private LetterOfProtectionService service;

    @Inject
    private Notices notices;

    private String caseFile;
    private long version;
    private LopView.Party signing;
    private String name;
    private LopStatus ending;
    private String reason;
    private transient List<LopView> letters;

    /** Shows the letters of that case as they are now; what is done next is done to these. */
    public void open(String shownCase) {
        caseFile = shownCase;
        signing = null;
        ending = null;
        reason = null;
        letters = null;
        version = getLive() == null ? 0 : getLive().version();
    }

    /** The letter in force, or the last one; null without any. */
    public LopView getLive() {
        return letters().stream()
                .filter(letter -> letter.status().live())
                .findFirst()
                .orElse(letters().isEmpty() ? null : letters().get(0));
    }

    /** Letters that a later one has replaced or that have ended. */
    public List<LopView> getPast() {
        return letters().stream()
                .filter(letter -> !letter.id().equals(getLive().id()))
                .toList();
    }

    /** How many of the steps (drafted, sent, viewed, signed by both in either order, executed) are behind the letter. */
    public List<LopStep> getSteps() {
        return LopStep.of(getLive());
    }

    /** Name of the sentence that says what is next. */
    public String getNext() {
        return LopStep.next(getLive());
    }

    /** What staff can say that has become of it. */
    public List<LopStatus> getEnds() {
        return Stream.of(LopStatus.SATISFIED, LopStatus.DISHONOURED, LopStatus.REVOKED)
                .filter(getLive().status()::can)
                .toList();
    }

    public void end() {
        service.end(getLive().id(), version, new LopEnd(ending, reason));
        open(caseFile);
        notices.done("caseMsg", "lop.ended.done");
    }

    public boolean isSendable() {
        return getLive() != null && getLive().status() == LopStatus.DRAFT;
    }

    public boolean isSignableBy(LopView.Party party) {
        return getLive() != null
                && getLive().status().next().stream()
                        .anyMatch(s -> s == LopStatus.PART_SIGNED || s == LopStatus.EXECUTED)
                && !getLive().signedBy(party);
    }

    public void send() {
        service.send(getLive().id(), version);
        open(caseFile);
        notices.done("caseMsg", "lop.sent.done");
    }

    /** Asks for the name on the paper; the patient's own name or the attorney's is offered. */
    public void startSigning(LopView.Party party, String offeredName) {
        signing = party;
        name = offeredName;
    }

    public void sign() {
        service.sign(getLive().id(), version, new LopSignature(signing, name, ON_PAPER, null, null));
        open(caseFile);
        notices.done("caseMsg", "lop.signed.done");
    }

    private List<LopView> letters() {
        if (letters == null) {
            letters = service.ofCase(CaseId.parse(caseFile));
        }
        return letters;
    }

    /** The party whose paper signature is being recorded, or null. */
    public LopView.Party getSigning() {
        return signing;
    }

    public LopStatus getEnding() {
        return ending;
    }

    public void setEnding(LopStatus ending) {
        this.ending = ending;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
