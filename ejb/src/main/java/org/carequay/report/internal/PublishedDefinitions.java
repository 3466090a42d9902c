package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.model.TemplateReader;

/**
 * The published versions used last, read. A version never changes, so what was read of it stays true; whether somebody may
 * see it is asked before, by the row that names it.
 */
@ApplicationScoped
public class PublishedDefinitions {
    private static final int MOST = 200;
    private static final float LOAD = 0.75f;

    private final Map<UUID, TemplateDefinition> known = new LinkedHashMap<>(MOST, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, TemplateDefinition> eldest) {
            return size() > MOST;
        }
    };

    /** @param json asked for a version that is not known yet */
    TemplateDefinition of(UUID version, Supplier<String> json) {
        synchronized (known) {
            TemplateDefinition read = known.get(version);
            if (read != null) {
                return read;
            }
        }
        TemplateDefinition read = TemplateReader.kept(TemplateReader.parse(json.get()));
        synchronized (known) {
            known.put(version, read);
        }
        return read;
    }
}
