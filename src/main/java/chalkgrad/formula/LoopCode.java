package chalkgrad.formula;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Writes the class of a [Loop]:
///
///     for each piece: for each entry k: x = array[k]; ... array[k] = formula
final class LoopCode {
    private static final ClassDesc OWN = ClassDesc.of(LoopCode.class.getPackageName(), "CompiledLoop");
    private static final ClassDesc LOOP = ClassDesc.of(Loop.class.getName());
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(CD_void, CD_double.arrayType(3), CD_double.arrayType(), CD_int);
    private static final int ARRAYS = 1;
    private static final int NUMBERS = 2;
    private static final int MOST = 3;

    private final LoopCompiler.Source source;
    private final List<Function.Kernel> kernels = new ArrayList<>();

    LoopCode(LoopCompiler.Source source) {
        this.source = source;
    }

    /// What the class is given as its class data: the functions that it calls.
    List<Function.Kernel> kernels() {
        return List.copyOf(kernels);
    }

    byte[] bytes() {
        return ClassFile.of().build(OWN, type -> {
            type.withFlags(ClassFile.ACC_FINAL).withInterfaceSymbols(LOOP);
            type.withMethodBody(
                    INIT_NAME,
                    MTD_void,
                    ClassFile.ACC_PUBLIC,
                    code -> code.aload(0)
                            .invokespecial(CD_Object, INIT_NAME, MTD_void)
                            .return_());
            type.withMethodBody("run", RUN, ClassFile.ACC_PUBLIC, this::run);
        });
    }

    private void run(CodeBuilder code) {
        var expressions = new ExpressionCode(code, kernels);
        for (Symbol number : source.numbers()) {
            code.aload(NUMBERS).loadConstant(source.numbers().indexOf(number)).daload();
            expressions.keep(Formula.of(number));
        }
        for (Formula constant : constants()) {
            expressions.emit(constant);
            expressions.keep(constant);
        }
        int piece = code.allocateLocal(TypeKind.INT);
        code.iconst_0().istore(piece);
        Label next = code.newLabel();
        Label end = code.newLabel();
        code.labelBinding(next);
        code.iload(piece).aload(ARRAYS).iconst_0().aaload().arraylength().if_icmpge(end);
        entries(code, piece, expressions);
        code.iinc(piece, 1).goto_(next).labelBinding(end).return_();
    }

    /// The loop over the entries of a piece.
    private void entries(CodeBuilder code, int piece, ExpressionCode expressions) {
        int[] arrays = new int[source.arrays().size()];
        for (int k = 0; k < arrays.length; k++) {
            arrays[k] = code.allocateLocal(TypeKind.REFERENCE);
            code.aload(ARRAYS).loadConstant(k).aaload().iload(piece).aaload().astore(arrays[k]);
        }
        int to = code.allocateLocal(TypeKind.INT);
        int entry = code.allocateLocal(TypeKind.INT);
        code.iload(MOST).aload(arrays[0]).arraylength();
        code.invokestatic(ClassDesc.of("java.lang.Math"), "min", MethodTypeDesc.of(CD_int, CD_int, CD_int));
        code.istore(to).iconst_0().istore(entry);
        Label next = code.newLabel();
        Label end = code.newLabel();
        code.labelBinding(next).iload(entry).iload(to).if_icmpge(end);
        for (Symbol symbol : read()) {
            code.aload(arrays[source.arrays().indexOf(symbol)]).iload(entry).daload();
            expressions.keep(Formula.of(symbol));
        }
        for (ArrayAssignment assignment : source.assignments()) {
            code.aload(arrays[source.arrays().indexOf(assignment.array())]).iload(entry);
            expressions.emit(assignment.value());
            code.dup2_x2().dastore();
            expressions.replace(assignment.array());
        }
        code.iinc(entry, 1).goto_(next).labelBinding(end);
    }

    /// The arrays that are read before they are assigned, or at all.
    private List<Symbol> read() {
        List<Symbol> symbols = source.assignments().stream()
                .flatMap(assignment -> assignment.value().symbols().stream())
                .distinct()
                .toList();
        return source.arrays().stream().filter(symbols::contains).toList();
    }

    /// The largest parts of the formulas that are the same for all entries.
    private SequencedSet<Formula> constants() {
        var result = new LinkedHashSet<Formula>();
        source.assignments().forEach(assignment -> addConstants(assignment.value(), result));
        return result;
    }

    private void addConstants(Formula formula, SequencedSet<Formula> result) {
        if (formula.symbols().stream().noneMatch(source.arrays()::contains)) {
            if (!(formula instanceof Formula.Constant || formula instanceof Formula.Reference)) {
                result.add(formula);
            }
        } else {
            formula.parts().forEach(part -> addConstants(part, result));
        }
    }
}
