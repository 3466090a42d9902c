package org.carequay.ui.encounter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.ui.shell.Notices;

/** Words added to a signed note. */
@Named
@ViewScoped
public class AmendmentCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EncounterService encounters;

    @Inject
    private EncounterPage page;

    @Inject
    private Notices notices;

    private String text;

    public void amend() {
        page.show(encounters.amend(EncounterId.parse(page.getId()), page.getVersion(), text));
        text = null;
        notices.done("encounterMsg", "amended.done");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
