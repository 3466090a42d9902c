package org.carequay.ui.encounter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteWriters;
import org.carequay.encounter.NoteWriters.Writer;

/** Who else has the draft open; asking also tells the others of this page. */
@Named
@RequestScoped
public class PresentWriters {
    @Inject
    private NoteWriters writers;

    private List<Writer> others;

    public List<Writer> of(String encounter) {
        if (others == null) {
            others = writers.here(EncounterId.parse(encounter));
        }
        return others;
    }
}
