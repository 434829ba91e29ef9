package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    private record Row(String serial, @Nullable Integer year) {}

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new Expression();

    @Test
    void componentIsReadByItsName() {
        var serial = resolver.getValue(context, new Row("SN-1", null), "serial");

        assertEquals("SN-1", serial);
        assertTrue(context.isPropertyResolved());
        assertNull(resolver.getValue(context, new Row("SN-1", null), "year"));
    }

    @Test
    void unknownComponentIsNamed() {
        assertThrows(
                PropertyNotFoundException.class, () -> resolver.getValue(context, new Row("SN-1", null), "serail"));
    }

    @Test
    void recordsAreNotWritten() {
        var row = new Row("SN-1", null);

        assertTrue(resolver.isReadOnly(context, row, "serial"));
        assertThrows(PropertyNotWritableException.class, () -> resolver.setValue(context, row, "serial", "SN-2"));
    }

    @Test
    void otherObjectsAreLeftToOthers() {
        assertNull(resolver.getValue(context, "text", "length"));
        assertFalse(context.isPropertyResolved());
    }

    /** An expression with nothing around it. */
    private static class Expression extends ELContext {

        @Override
        public @Nullable ELResolver getELResolver() {
            return null;
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    }
}
