Attribute VB_Name = "DafatirWindows"
Option Explicit
Option Private Module

' All that only Windows and Excel can answer; every other module runs in LibreOffice's tests too.
' Windows is asked in Unicode everywhere: VBA's own Open, Dir and MsgBox lose Arabic letters.
Private Const NoWindow As Long = &H8000000
Private Const Information As Long = &H40
Private Const Question As Long = &H20
Private Const YesNo As Long = 4
Private Const Yes As Long = 6
Private Const RightToLeft As Long = &H180000
Private Const ReadOnly As Long = 1
Private Const Utf16 As Long = -1
Private Const PathMax As Long = 32767

Private Type StartupInfo
    Size As Long
    Reserved As LongPtr
    Desktop As LongPtr
    Title As LongPtr
    Left As Long
    Top As Long
    Width As Long
    Height As Long
    Columns As Long
    Rows As Long
    Fill As Long
    Flags As Long
    ShowWindow As Integer
    MoreSize As Integer
    More As LongPtr
    InputHandle As LongPtr
    OutputHandle As LongPtr
    ErrorHandle As LongPtr
End Type

Private Type ProcessInfo
    Process As LongPtr
    Thread As LongPtr
    ProcessId As Long
    ThreadId As Long
End Type

Private Declare PtrSafe Function CreateProcessW Lib "kernel32" (ByVal Program As LongPtr, ByVal CommandLine As LongPtr, ByVal ProcessRights As LongPtr, ByVal ThreadRights As LongPtr, ByVal InheritHandles As Long, ByVal Flags As Long, ByVal Environment As LongPtr, ByVal Folder As LongPtr, ByRef Startup As StartupInfo, ByRef Started As ProcessInfo) As Long
Private Declare PtrSafe Function GetExitCodeProcess Lib "kernel32" (ByVal Process As LongPtr, ByRef Code As Long) As Long
Private Declare PtrSafe Function CloseHandle Lib "kernel32" (ByVal Handle As LongPtr) As Long
Private Declare PtrSafe Function GetEnvironmentVariableW Lib "kernel32" (ByVal Name As LongPtr, ByVal Buffer As LongPtr, ByVal Size As Long) As Long
Private Declare PtrSafe Function GetShortPathNameW Lib "kernel32" (ByVal File As LongPtr, ByVal Buffer As LongPtr, ByVal Size As Long) As Long
Private Declare PtrSafe Function LoadLibraryW Lib "kernel32" (ByVal File As LongPtr) As LongPtr
Private Declare PtrSafe Function MessageBoxW Lib "user32" (ByVal Owner As LongPtr, ByVal Text As LongPtr, ByVal Title As LongPtr, ByVal Style As Long) As Long

Public Function ExcelWindow() As String
    ExcelWindow = CStr(Application.Hwnd)
End Function

Public Function ExcelVersion() As String
    ExcelVersion = Application.Version & "." & Application.Build
End Function

Public Function SystemName() As String
    SystemName = Application.OperatingSystem
End Function

Public Function Evaluated(ByVal Formula As String) As Variant
    Evaluated = Application.Evaluate(Formula)
End Function

Public Function HasWorkbook() As Boolean
    HasWorkbook = Not ActiveWorkbook Is Nothing
End Function

' What cells hold; of whole columns only the rows down to the last that is used.
Public Function ValuesOf(ByVal Area As Range) As Variant
    If Area.Areas.Count > 1 Then
        ValuesOf = CVErr(xlErrRef)
    ElseIf Area.Rows.Count = Area.Worksheet.Rows.Count Then
        With Area.Worksheet.UsedRange
            ValuesOf = Area.Resize(.Row + .Rows.Count - 1).Value
        End With
    Else
        ValuesOf = Area.Value
    End If
End Function

Public Function NotAvailable() As Variant
    NotAvailable = CVErr(xlErrNA)
End Function

' A function without its help still computes, so what Excel says against it is passed over.
Public Sub DescribeFunction(ByVal Name As String, ByVal Text As String, ByVal Group As String, ByRef Told() As String)
    On Error Resume Next
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!" & Name, Description:=Text, _
        Category:=Group, ArgumentDescriptions:=Told
    ThisWorkbook.Saved = True
End Sub

Public Sub CallLater(ByVal Macro As String, ByVal Seconds As Long)
    Application.OnTime Now + TimeSerial(0, 0, Seconds), "'" & ThisWorkbook.Name & "'!" & Macro
End Sub

' Nothing but the program itself is started; what is returned is 0 if it could not be.
Public Function StartProcess(ByVal Program As String, ByVal CommandLine As String, ByVal Folder As String) As LongPtr
    Dim Startup As StartupInfo, Started As ProcessInfo
    Startup.Size = LenB(Startup)
    If CreateProcessW(StrPtr(Program), StrPtr(CommandLine), 0, 0, 0, NoWindow, 0, StrPtr(Folder), Startup, Started) <> 0 Then
        CloseHandle Started.Thread
        StartProcess = Started.Process
    End If
End Function

Public Function ExitCode(ByVal Process As LongPtr) As Long
    Dim Code As Long
    GetExitCodeProcess Process, Code
    ExitCode = Code
End Function

Public Sub CloseProcess(ByVal Process As LongPtr)
    CloseHandle Process
End Sub

Public Function LocalFolder() As String
    Dim Found As String, Name As String, Size As Long
    Name = "LOCALAPPDATA"
    Found = String$(PathMax, vbNullChar)
    Size = GetEnvironmentVariableW(StrPtr(Name), StrPtr(Found), PathMax)
    LocalFolder = Left$(Found, Size)
End Function

Public Function FileExists(ByVal File As String) As Boolean
    FileExists = CreateObject("Scripting.FileSystemObject").FileExists(File)
End Function

Public Function ReadText(ByVal File As String) As String
    Dim Disk As Object
    Set Disk = CreateObject("Scripting.FileSystemObject")
    If Disk.FileExists(File) Then
        If Disk.GetFile(File).Size > 2 Then
            ReadText = Disk.OpenTextFile(File, ReadOnly, False, Utf16).ReadAll
        End If
    End If
End Function

Public Sub WriteText(ByVal File As String, ByVal Text As String)
    Dim Disk As Object, Stream As Object
    Set Disk = CreateObject("Scripting.FileSystemObject")
    If Not Disk.FolderExists(Disk.GetParentFolderName(File)) Then
        Disk.CreateFolder Disk.GetParentFolderName(File)
    End If
    Set Stream = Disk.CreateTextFile(File, True, True)
    Stream.Write Text
    Stream.Close
End Sub

' At the foot of Excel's window; nothing gives the place back to Excel.
Public Sub ShowStatus(ByVal Text As String)
    If Text = "" Then
        Application.StatusBar = False
    Else
        Application.StatusBar = Text
    End If
End Sub

' A Python that was ended from outside leaves behind a screen that stands still.
Public Sub DrawScreen()
    Application.ScreenUpdating = True
End Sub

Public Sub ShowText(ByVal Text As String, ByVal Title As String, ByVal IsArabic As Boolean)
    ShowBox Text, Title, Information, IsArabic
End Sub

Public Function AskText(ByVal Text As String, ByVal Title As String, ByVal IsArabic As Boolean) As Boolean
    AskText = ShowBox(Text, Title, Question Or YesNo, IsArabic) = Yes
End Function

Private Function ShowBox(ByVal Text As String, ByVal Title As String, ByVal Style As Long, ByVal IsArabic As Boolean) As Long
    If IsArabic Then
        Style = Style Or RightToLeft
    End If
    ShowBox = MessageBoxW(Application.Hwnd, StrPtr(Text), StrPtr(Title), Style)
End Function

' A name that the DLL of xlwings, which knows the system's code page only, can read too.
Public Function ShortName(ByVal File As String) As String
    Dim Found As String, Size As Long
    Found = String$(PathMax, vbNullChar)
    Size = GetShortPathNameW(StrPtr(File), StrPtr(Found), PathMax)
    ShortName = File
    If Size > 0 Then
        ShortName = Left$(Found, Size)
    End If
End Function

Public Function IsLoaded(ByVal Library As String) As Boolean
    IsLoaded = LoadLibraryW(StrPtr(Library)) <> 0
End Function
