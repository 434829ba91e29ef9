package org.provenant.web.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.provenant.domain.shared.RuleViolated;

/**
 * Records as JSON and back: days and moments as ISO 8601, decimals exact, nothing written for nothing, and nothing read
 * that was not asked for.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(BigDecimal.class, new Shortest())
                    .setSerializerModifier(new ValuesAsTheirPart()))
            .build();

    private Json() {}

    /** @throws RuleViolated or {@link BodyInvalid} */
    static Object read(InputStream in, Type type) throws IOException {
        try {
            var tree = MAPPER.readTree(in);
            if (tree == null || tree.isMissingNode()) {
                throw new RuleViolated(ApiRule.BODY_MISSING);
            }
            return JsonBinding.bind(tree, type);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new RuleViolated(
                    ApiRule.MALFORMED_JSON, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    public static void write(Object value, OutputStream out) throws IOException {
        MAPPER.writeValue(out, value);
    }

    /** Writes a decimal exactly, without the zeros that a column pads it with. */
    private static class Shortest extends JsonSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(value.stripTrailingZeros());
        }
    }

    /** Writes an HS code as its digits, not as an object that holds digits. */
    private static class ValuesAsTheirPart extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription type, JsonSerializer<?> serializer) {
            if (!RecordShape.isValue(type.getBeanClass())) {
                return serializer;
            }
            var part = RecordShape.part(type.getBeanClass());
            return new JsonSerializer<>() {
                @Override
                public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
                    provider.defaultSerializeValue(RecordShape.read(part, value), out);
                }
            };
        }
    }
}
