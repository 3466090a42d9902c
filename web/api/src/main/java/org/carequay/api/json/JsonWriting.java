package org.carequay.api.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers are written: every member is there, null when there is nothing to say. */
@Provider
public class JsonWriting implements ContextResolver<Jsonb> {
    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withNullValues(true).withAdapters(new MoneyAdapter()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
