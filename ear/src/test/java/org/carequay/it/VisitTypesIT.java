package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kinds of visits, as two administrators keep them at once. */
@ExtendWith(RunningCareQuay.class)
class VisitTypesIT {
    private final Clinic clinic = new Clinic("eastside");

    /** Who may do a kind of visit stands in a list of its own: of two windows that change it, the older is refused. */
    @Test
    void anOldListOfWhoMayDoIsRefused() {
        OwnProvider own = new OwnProvider(clinic);
        String path = "/v1/visit-types/" + own.visitType;
        String other = clinic.admin
                .post("/v1/providers", Map.of("name", "Zz Listed " + own.word))
                .expect(201)
                .text("id");
        ObjectNode seen = clinic.admin.get(path).expect(200).body().deepCopy();
        ObjectNode changed = seen.deepCopy();
        changed.withArray("providers").add(other);
        clinic.admin.put(path, changed).expect(200);

        assertThat(clinic.admin
                        .put(path, seen.put("noticeHours", 3))
                        .expect(409)
                        .text("code"))
                .isEqualTo("stale");
        assertThat(clinic.admin.get(path).body().get("providers")).hasSize(2);
    }
}
