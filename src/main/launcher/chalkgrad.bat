@echo off
rem Starts Chalkgrad with the first Java of at least 25 among CHALKGRAD_JAVA, JAVA_HOME, the JDK that built it, and PATH.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA="
if defined CHALKGRAD_JAVA call :consider "%CHALKGRAD_JAVA%"
if defined CHALKGRAD_JAVA call :consider "%CHALKGRAD_JAVA%\bin\java.exe"
if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
if exist "%LIB%\build-jdk" for /f "usebackq delims=" %%j in ("%LIB%\build-jdk") do call :consider "%%j\bin\java.exe"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~$PATH:j"
if not defined JAVA (
    echo chalkgrad: needs Java 25 or later; set CHALKGRAD_JAVA or JAVA_HOME to one. 1>&2
    exit /b 1
)
rem a start-up cache that does not fit this Java or this folder is ignored
"%JAVA%" "@%LIB%\java.args" "-XX:AOTCache=%LIB%\chalkgrad.aot" -Xlog:aot=off -Xlog:cds=off --module-path "%LIB%" --module chalkgrad/chalkgrad.Main %*
exit /b %ERRORLEVEL%

:consider
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
if exist "%~1\" exit /b 0
for /f "tokens=2 delims== " %%v in ('""%~1" -XshowSettings:properties -version 2>&1 | findstr /c:"java.specification.version ="') do (
    if %%v GEQ 25 set "JAVA=%~1"
)
exit /b 0
