package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.encounter.CosignService;
import org.carequay.encounter.EncounterId;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.Texts;

/** The second signature under the note of a provider in training. */
@Named
@ViewScoped
public class CosignCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CosignService cosignatures;

    @Inject
    private EncounterPage page;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Notices notices;

    private String statement;
    private String reason;

    public void cosign() {
        page.show(cosignatures.cosign(EncounterId.parse(page.getId()), page.getVersion(), statement));
        notices.done("encounterMsg", "cosign.done");
    }

    public void handBack() {
        page.show(cosignatures.handBack(EncounterId.parse(page.getId()), page.getVersion(), reason));
        reason = null;
        notices.done("encounterMsg", "handBack.done");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The usual words, until others are typed. */
    public String getStatement() {
        if (statement == null) {
            statement = texts.of("encounterMsg", "cosign.usual");
        }
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
