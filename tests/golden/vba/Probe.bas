Attribute VB_Name = "Probe"
Option Explicit

' Each function is one click or question; it answers what can be seen of it.
Private Sub Forget()
    DafatirWindows.Code = 0
    DafatirRun.Watch
    DafatirWindows.Started = ""
    DafatirWindows.Told = ""
    DafatirWindows.Later = ""
    DafatirWindows.Written = ""
    DafatirWindows.SettingsText = ""
    DafatirWindows.Missing = False
    DafatirWindows.Refuses = False
    DafatirWindows.NoBook = False
    DafatirWindows.Described = ""
    DafatirWindows.StopText = ""
    DafatirWindows.Status = ""
    DafatirWindows.SeenBefore = ""
    DafatirWindows.SaysYes = False
    DafatirWindows.Drawn = 0
    xlwings.Refuses = False
    xlwings.Asked = 0
    DafatirWords.ForgetLanguage
End Sub

Private Function Control(ByVal Code As String) As IRibbonControl
    Set Control = New IRibbonControl
    Control.ID = Code
End Function

' The workbook is away while the first click's command works on it.
Public Function SecondClick() As String
    Forget
    DafatirButtons.OnCheck Control("check")
    DafatirWindows.Code = 259
    DafatirWindows.Started = ""
    DafatirWindows.NoBook = True
    DafatirButtons.OnSync Control("sync")
    SecondClick = DafatirWindows.Started & "|" & DafatirWindows.Told & "|" & DafatirWindows.Written & "|" & DafatirWindows.Later
End Function

Public Function StoppedClick() As String
    Forget
    DafatirButtons.OnSync Control("sync")
    DafatirWindows.Code = 259
    DafatirWindows.Started = ""
    DafatirWindows.SaysYes = True
    DafatirRibbon.OnSelfTest Control("self_test")
    StoppedClick = DafatirWindows.Started & "|" & DafatirWindows.Told & "|" & DafatirWindows.Written
End Function

' A wish that the command before did not see is not the next one's.
Public Function ForgottenWish() As String
    Forget
    DafatirWindows.StopText = "stop=yes"
    DafatirButtons.OnSync Control("sync")
    ForgottenWish = DafatirWindows.Written & DafatirWindows.Started
End Function

Public Function NoWorkbook() As String
    Forget
    DafatirWindows.NoBook = True
    DafatirButtons.OnCheck Control("check")
    NoWorkbook = DafatirWindows.Started & "|" & DafatirWindows.Told
End Function

Public Function SeenAtOnce() As String
    Forget
    DafatirButtons.OnSync Control("sync")
    SeenAtOnce = DafatirWindows.SeenBefore
End Function

Public Function EndsWell() As String
    Forget
    DafatirButtons.OnCheck Control("check")
    DafatirRun.Watch
    EndsWell = DafatirWindows.Told & "|" & DafatirWindows.Later
End Function

Public Function EndsBadly() As String
    Forget
    DafatirButtons.OnCheck Control("check")
    DafatirWindows.Code = 1
    DafatirRun.Watch
    EndsBadly = DafatirWindows.Told & "|" & DafatirWindows.Later
End Function

' Once for each Python that has ended, and never while one works.
Public Function DrawnAgain() As String
    Forget
    DafatirButtons.OnCheck Control("check")
    DafatirWindows.Code = 259
    DafatirRun.Watch
    DrawnAgain = CStr(DafatirWindows.Drawn)
    DafatirWindows.Code = 1
    DafatirRun.Watch
    DrawnAgain = DrawnAgain & CStr(DafatirWindows.Drawn)
End Function

Public Function NoPython() As String
    Forget
    DafatirWindows.Missing = True
    DafatirButtons.OnCheck Control("check")
    NoPython = DafatirWindows.Started & "|" & DafatirWindows.Told
End Function

Public Function NoStart() As String
    Forget
    DafatirWindows.Refuses = True
    DafatirButtons.OnCheck Control("check")
    NoStart = DafatirWindows.Told & "|" & DafatirWindows.Later
End Function

Public Function OwnSettings() As String
    Forget
    DafatirWindows.SettingsText = "python=D:\p\pythonw.exe" & vbCrLf & "lang=fr" & vbCrLf
    DafatirButtons.OnCheck Control("check")
    OwnSettings = DafatirWindows.Started & "|" & Label("check")
End Function

Public Function Label(ByVal Code As String) As String
    Dim Found As Variant
    DafatirRibbon.GetLabel Control(Code), Found
    Label = Found
End Function

Public Function Tip(ByVal Code As String) As String
    Dim Found As Variant
    DafatirRibbon.GetSupertip Control(Code), Found
    Tip = Found
End Function

Public Function ShownAgain() As String
    Dim Ribbon As New IRibbonUI
    Forget
    DafatirRibbon.ShowAgain
    DafatirRibbon.OnLoad Ribbon
    DafatirRibbon.ShowAgain
    ShownAgain = CStr(Ribbon.Times)
End Function

Public Function SelfTest() As String
    Forget
    DafatirRibbon.OnSelfTest Control("self_test")
    SelfTest = DafatirWindows.Started & "|" & DafatirWindows.Written
End Function

Public Function Computed() As String
    Forget
    Computed = DafatirFunctions.DAF_LEAVE_END("day", 5) & ";" & DafatirFunctions.DAF_LEAVE_END("day", Control("area"), 7)
End Function

' Only the first of two cells waits for a Python that does not come.
Public Function ComputedWithoutPython() As String
    Forget
    xlwings.Refuses = True
    ComputedWithoutPython = DafatirFunctions.DAF_LEAVE_END("day", 5) & DafatirFunctions.DAF_LEAVE_END("day", 5) & xlwings.Asked
End Function

Public Function Described() As String
    Forget
    DafatirWindows.NoBook = True
    DafatirHelp.Describe
    Described = DafatirWindows.Later & vbLf
    DafatirWindows.NoBook = False
    DafatirWindows.SettingsText = "lang=fr" & vbCrLf
    DafatirWords.ForgetLanguage
    DafatirHelp.Describe
    Described = Described & DafatirWindows.Described
End Function
