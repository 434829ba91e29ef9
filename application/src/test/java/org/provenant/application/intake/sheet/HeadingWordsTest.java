package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

class HeadingWordsTest {

    private static Optional<EquipmentColumn> recognised(String heading) {
        return HeadingWords.OF_DEVICES.recognise(heading).map(HeadingWords.Recognised::column);
    }

    @ParameterizedTest
    @CsvSource({
        "Số sê-ri, SERIAL",
        "SO SERI, SERIAL",
        "Số sê-ri / Serial No., SERIAL",
        "'Serial Number\n(Số máy)', SERIAL",
        "S/N, SERIAL",
        "s/n:, SERIAL",
        "Serial No. (*), SERIAL",
        "Số sê-ri máy chính, SERIAL",
        "Service Tag, SERIAL",
        "Lý do không có số sê-ri, NO_SERIAL_REASON",
        "Reason for no serial number, NO_SERIAL_REASON",
        "Hãng SX, MANUFACTURER",
        "Nhãn hiệu, MANUFACTURER",
        "Maker / Brand, MANUFACTURER",
        "Model No., MODEL",
        "Tên model, MODEL",
        "Mã HS, HS_CODE",
        "HS CODE (8 digits), HS_CODE",
        "Mã số hàng hóa (HS), HS_CODE",
        "Loại thiết bị, CATEGORY",
        "Năm SX, MANUFACTURE_YEAR",
        "Year of manufacture, MANUFACTURE_YEAR",
        "Xuất xứ, ORIGIN",
        "Country of Origin (C/O), ORIGIN",
        "C/O, ORIGIN",
        "Tình trạng hàng, CONDITION",
        "Condition at arrival, CONDITION",
        "Đơn giá (USD), UNIT_VALUE",
        "Unit Price [VND], UNIT_VALUE",
        "Trị giá nguyên tệ, UNIT_VALUE",
        "Nguyên tệ, CURRENCY",
        "Currency, CURRENCY",
        "Dòng hàng tờ khai, DECLARATION_LINE",
        "Dòng giấy phép, PERMIT_LINE",
        "Nơi đặt máy, PLACE",
        "Location, PLACE",
        "Người sử dụng, CUSTODIAN",
        "Ngày nhận hàng, RECEIVED_ON",
        "IMEI 2, IMEI",
        "Địa chỉ MAC (LAN), MAC",
        "Mã tài sản, ASSET_TAG",
        "Asset No., ASSET_TAG",
        "Tên hàng / Description of goods, DESCRIPTION",
        "SL, QUANTITY",
        "Q'ty (pcs), QUANTITY",
        "Ghi chú / Remarks, NOTE"
    })
    void suppliersHeadingsAreRecognised(String heading, EquipmentColumn column) {
        assertEquals(Optional.of(column), recognised(heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "STT",
                "No.",
                "Item No",
                "ĐVT",
                "Unit",
                "Thành tiền (USD)",
                "Total amount",
                "Số tờ khai",
                "Permit No.",
                "Nước xuất khẩu",
                "Net weight (kg)",
                "Hãng / Model",
                "Serial / IMEI",
                "P/N",
                "Ngày sản xuất",
                "Nguyên giá",
                "Lỗi / Problem",
                "Giai đoạn",
                "Stage",
                "BẢNG KÊ CHI TIẾT THIẾT BỊ CÔNG NGHỆ THÔNG TIN ĐÃ QUA SỬ DỤNG",
                "Packing list of used IT equipment for Hanoi plant",
                "Kiểm tra bởi"
            })
    void whatIsNoneOfOursOrCouldBeTwoIsLeftAlone(String heading) {
        assertEquals(Optional.empty(), recognised(heading));
    }

    @ParameterizedTest
    @EnumSource(EquipmentColumn.class)
    void ourOwnHeadingsAreRecognisedWhole(EquipmentColumn column) {
        for (var language : Language.values()) {
            assertEquals(
                    Optional.of(new HeadingWords.Recognised<>(column, HeadingWords.Fit.WHOLE)),
                    HeadingWords.OF_DEVICES.recognise(Terms.in(language).word(column)),
                    column + " in " + language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Số tờ khai, NUMBER",
        "SOTK, NUMBER",
        "Số TK, NUMBER",
        "Declaration No., NUMBER",
        "Ngày ĐK, REGISTERED_ON",
        "Ngày đăng ký tờ khai, REGISTERED_ON",
        "Mã HQ, OFFICE",
        "Chi cục hải quan, OFFICE",
        "MA_LH, TYPE_CODE",
        "Mã loại hình, TYPE_CODE",
        "Phân luồng, LANE",
        "Ngày thông quan, CLEARED_ON",
        "STT hàng, LINE_NO",
        "Số giấy phép, PERMIT_NUMBER",
        "Import licence no., PERMIT_NUMBER",
        "Dòng giấy phép, PERMIT_LINE",
        "Mã số hàng hóa (HS), HS_CODE",
        "Tên hàng / Description of goods, GOODS",
        "Lượng, QUANTITY",
        "ĐVT, UNIT",
        "Trị giá nguyên tệ, VALUE",
        "Mã NT, CURRENCY",
        "Nước xuất xứ, ORIGIN",
        "STT,",
        "Đơn giá,",
        "Trị giá tính thuế,",
        "Lượng 2,",
        "Số hóa đơn,",
        "Mã hàng,"
    })
    void headingsOfCustomsSoftwareAreRecognised(String heading, @Nullable DeclarationColumn column) {
        assertEquals(
                Optional.ofNullable(column),
                HeadingWords.OF_DECLARATIONS.recognise(heading).map(HeadingWords.Recognised::column));
    }

    @ParameterizedTest
    @EnumSource(DeclarationColumn.class)
    void theRegistersOwnNamesForColumnsOfDeclarationsAreRecognised(DeclarationColumn column) {
        for (var language : Language.values()) {
            assertEquals(
                    Optional.of(new HeadingWords.Recognised<>(column, HeadingWords.Fit.WHOLE)),
                    HeadingWords.OF_DECLARATIONS.recognise(Terms.in(language).word(column)),
                    language.name());
        }
    }
}
