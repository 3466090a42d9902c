package org.carequay.patient.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A row that stands at a place in a list that people order. */
interface Positioned {
    int position();

    /** Makes the rows say what was said: a row that already says it at its place stays, others are replaced. */
    static <R extends Positioned, S> void replace(
            List<R> rows, List<S> said, Function<R, S> shown, IntFunction<R> make) {
        rows.removeIf(row -> row.position() >= said.size() || !shown.apply(row).equals(said.get(row.position())));
        for (int i = 0; i < said.size(); i++) {
            int position = i;
            if (rows.stream().noneMatch(row -> row.position() == position)) {
                rows.add(make.apply(position));
            }
        }
        rows.sort(Comparator.comparingInt(Positioned::position));
    }
}
