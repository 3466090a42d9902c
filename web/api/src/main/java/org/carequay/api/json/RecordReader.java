package org.carequay.api.json;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Json;

/**
 * Reads request records. JSON-B stops at the first misfit and tells about it in a sentence of its own; callers get all of
 * them here, each at its field. A request without a body reads as an empty object.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(body);
        int first = ahead.read();
        if (first < 0) {
            return RecordBinder.bind(type, JsonObject.EMPTY_JSON_OBJECT);
        }
        ahead.unread(first);
        return RecordBinder.bind(type, parse(ahead));
    }

    private static JsonObject parse(InputStream body) throws IOException {
        try (JsonParser parser = PARSERS.createParser(body)) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new MalformedJson();
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new MalformedJson();
            }
            return object;
        } catch (DomainRefusal refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            // The parser has no type of its own for what is nested too deeply.
            if (malformed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new MalformedJson();
        }
    }
}
