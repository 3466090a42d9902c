package org.carequay.batch.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedIdsTest {
    @Test
    void aRestartGoesOnAfterTheLastIdOfTheCheckpoint() throws Exception {
        List<UUID> all =
                IntStream.rangeClosed(1, 5).mapToObj(i -> new UUID(0, i)).toList();
        OrderedIds.Pages pages = last -> all.stream()
                .filter(id -> last == null || id.compareTo(last) > 0)
                .limit(2)
                .toList();
        OrderedIds first = new OrderedIds(pages, null);
        first.next();
        first.next();
        first.next();

        List<UUID> rest = new ArrayList<>();
        OrderedIds again = new OrderedIds(pages, first.last());
        for (UUID id = again.next(); id != null; id = again.next()) {
            rest.add(id);
        }

        assertThat(rest).isEqualTo(all.subList(3, 5));
        assertThat(again.next()).isNull();
    }
}
