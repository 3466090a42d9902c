package org.carequay.patient;

import java.util.ArrayList;
import java.util.List;

/**
 * Event before two records are merged and when a merge is previewed: features say what of theirs cannot belong to one
 * person. A merge with obstacles is refused and names them.
 */
public final class MergeCheck {
    private final PatientId survivor;
    private final PatientId source;
    private final List<MergeObstacle> obstacles = new ArrayList<>();

    public MergeCheck(PatientId survivor, PatientId source) {
        this.survivor = survivor;
        this.source = source;
    }

    public PatientId survivor() {
        return survivor;
    }

    public PatientId source() {
        return source;
    }

    public void object(MergeObstacle obstacle) {
        obstacles.add(obstacle);
    }

    public List<MergeObstacle> obstacles() {
        return List.copyOf(obstacles);
    }
}
