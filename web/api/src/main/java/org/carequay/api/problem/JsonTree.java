package org.carequay.api.problem;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.carequay.shared.Json;
import org.carequay.shared.Money;

/** Writes the details of refusals, which may be any value of the features' faces; an id is written as its text. */
final class JsonTree {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private JsonTree() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Money money) {
            return Json.createValue(money.amount());
        }
        if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        if (value instanceof Collection<?> many) {
            JsonArrayBuilder array = array();
            many.forEach(one -> array.add(of(one)));
            return array.build();
        }
        return value instanceof Record record && !isId(record) ? members(record) : Json.createValue(value.toString());
    }

    private static boolean isId(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components.length == 1 && "value".equals(components[0].getName());
    }

    private static JsonValue members(Record record) {
        JsonObjectBuilder json = object();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            json.add(component.getName(), of(read(component, record)));
        }
        return json.build();
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
